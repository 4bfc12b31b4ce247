package org.concordat.consultation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import org.concordat.PortalTest;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.PersonId;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.WrittenArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WithdrawScreenTests {

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestWorkspace workspace;

    Asked asked;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void asksOnceMoreNamingForWhomAndThenWithdraws() {
        open(staff.anOwnerOf(asked));
        click();
        assertThat(_get(WrittenArea.class).getErrorMessage()).isEqualTo("Say why, for everybody to read");
        _setValue(_get(WrittenArea.class), "The Bill fell.");
        click();
        assertThat(workspace.text()).contains("will be withdrawn", "No organisation is writing a response");
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Withdraw the consultation")));
        assertThat(workspace.text()).contains("This consultation was withdrawn.");
        assertThat(_find(WrittenArea.class)).isEmpty();
    }

    @Test
    void isNotThereForAnotherOwner() {
        open(staff.anOwnerOf(consultations.anOpenConsultation()));
        assertThat(_find(WrittenArea.class)).isEmpty();
    }

    private void open(PersonId person) {
        workspace.open(person, WithdrawView.of(asked.slug()));
    }

    private static void click() {
        _click(_get(Button.class, it -> it.withText("Withdraw the consultation")));
    }
}
