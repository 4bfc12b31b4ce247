package org.concordat.consultation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import org.concordat.PortalTest;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DatesScreenTests {

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    ConsultationClock clock;

    Asked asked;
    PersonId owner;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void asksOnceMoreAndThenMovesTheClose() {
        open(owner);
        _setValue(_get(WrittenDate.class), LocalDate.now(clock).plusDays(40));
        _setValue(_get(WrittenLine.class), "17:00");
        _setValue(_get(WrittenArea.class), "Many asked for it.");
        extend();
        assertThat(workspace.text()).contains("will close on", "cannot be taken back");
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Extend the consultation")));
        assertThat(workspace.text()).contains("it was to close on", "Many asked for it.");
        assertThat(_get(WrittenArea.class).getValue()).isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasWritten() {
        open(owner);
        extend();
        assertThat(_get(WrittenDate.class).getErrorMessage()).isEqualTo("Give the new last day");
        assertThat(_get(WrittenArea.class).getErrorMessage()).isEqualTo("Say why, for everybody to read");
        _setValue(_get(WrittenDate.class), LocalDate.now(clock).plusDays(1));
        _setValue(_get(WrittenLine.class), "half five");
        _setValue(_get(WrittenArea.class), "Why.");
        extend();
        assertThat(_get(WrittenLine.class).getErrorMessage()).isEqualTo("Write the time as 17:00");
        _setValue(_get(WrittenLine.class), "");
        extend();
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Extend the consultation")));
        assertThat(_get(WrittenDate.class).getErrorMessage()).startsWith("It closes then or later already");
        assertThat(_get(WrittenArea.class).getValue()).isEqualTo("Why.");
    }

    @Test
    void isNotThereForAnotherOwner() {
        open(staff.anOwnerOf(consultations.anOpenConsultation()));
        assertThat(_find(WrittenDate.class)).isEmpty();
    }

    private void open(PersonId person) {
        workspace.open(person, DatesView.of(asked.slug()));
    }

    private void extend() {
        _click(_get(Button.class, it -> it.withText("Extend the consultation")));
    }
}
