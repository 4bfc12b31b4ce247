package org.concordat.consultation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.LocalDate;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.Organisations;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LateScreenTests {

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

    @Autowired
    TestPortal portal;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    ConsultationClock clock;

    Asked asked;
    PersonId owner;

    @BeforeEach
    void setUp() {
        asked = consultations.aConsultation(Duration.ofDays(-40), Duration.ofDays(-2));
        owner = staff.anOwnerOf(asked);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void asksOnceMoreLetsItAndTakesItBack() {
        var council = teams.aCouncil();
        var name = portal.as(owner, () -> organisations.find(council.id()))
                .orElseThrow()
                .name();
        open(owner);
        assertThat(workspace.text()).contains("Nobody so far");
        _setValue(
                _get(OrganisationChoice.class),
                portal.as(owner, () -> directory.choices(name, 0, 1)).getFirst());
        _setValue(_get(WrittenDate.class), LocalDate.now(clock).plusDays(5));
        _setValue(_get(WrittenArea.class), "A flood.");
        click("Let it respond late");
        assertThat(workspace.text()).contains(name + " will be let send its response");
        confirm("Let it respond late");
        assertThat(workspace.text()).contains(name + " may send its response until", "A flood.");
        assertThat(_get(WrittenArea.class).getValue()).isEmpty();
        click("Take back");
        confirm("Take back");
        assertThat(workspace.text()).contains("taken back on");
        assertThat(_find(Button.class, it -> it.withText("Take back"))).isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasWritten() {
        open(owner);
        click("Let it respond late");
        assertThat(_get(OrganisationChoice.class).getErrorMessage()).isEqualTo("Choose an organisation");
        assertThat(_get(WrittenDate.class).getErrorMessage()).isEqualTo("Give the last day on which it may send");
        assertThat(_get(WrittenArea.class).getErrorMessage()).isEqualTo("Say why, for everybody to read");
    }

    @Test
    void offersNothingBeforeTheClose() {
        asked = consultations.anOpenConsultation();
        open(staff.anOwnerOf(asked));
        assertThat(workspace.text()).contains("once the consultation has closed");
        assertThat(_find(WrittenDate.class)).isEmpty();
    }

    @Test
    void isNotThereForAnotherOwner() {
        open(staff.anOwnerOf(consultations.anOpenConsultation()));
        assertThat(workspace.text()).doesNotContain("Who may respond late");
    }

    private void open(PersonId person) {
        workspace.open(person, LateView.of(asked.slug()));
    }

    private static void click(String words) {
        _click(_get(Button.class, it -> it.withText(words)));
    }

    private static void confirm(String words) {
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText(words)));
    }
}
