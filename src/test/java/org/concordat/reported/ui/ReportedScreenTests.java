package org.concordat.reported.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.ui.OrganisationChoice;
import org.concordat.staff.TestStaff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Choice;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a newspaper to the record, by two people. */
@PortalTest
class ReportedScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    OrganisationDirectory directory;

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
    void leadsFromTheWordsToTheRecordAndBack() {
        var name = teams.aCouncil().name();
        open(owner);
        assertThat(workspace.text()).contains("Nothing so far");
        click("Record it");
        assertThat(_get(OrganisationChoice.class).getErrorMessage()).isEqualTo("Choose an organisation");
        assertThat(_get(WrittenArea.class).getErrorMessage()).isEqualTo("Give the exact words");
        assertThat(line("Source").getErrorMessage()).isEqualTo("Name the publication and its date");
        _setValue(
                _get(OrganisationChoice.class),
                portal.as(owner, () -> directory.choices(name, 0, 1)).getFirst());
        target().setValue(Target.ofQuestion(1));
        stance().setValue(Stance.OPPOSE);
        _setValue(_get(WrittenArea.class), "It will cost too much.");
        _setValue(line("Source"), "The Gazette, 3 September 2010");
        _setValue(line("Where it can be read"), "not an address");
        _setValue(_get(WrittenDate.class), LocalDate.now(clock));
        click("Record it");
        assertThat(line("Where it can be read").getErrorMessage()).contains("begins with");
        assertThat(_get(WrittenArea.class).getValue()).isEqualTo("It will cost too much.");
        _setValue(line("Where it can be read"), "https://gazette.example/3");
        click("Record it");
        assertThat(workspace.text()).contains(name, "to be checked", "Waits for somebody else to check it.");
        assertThat(_find(Button.class, it -> it.withText("Publish it"))).isEmpty();

        open(staff.aModeratorFor(asked));
        assertThat(_find(Button.class, it -> it.withText("Withdraw"))).isEmpty();
        click("Publish it");
        assertThat(workspace.text()).contains("public");

        open(owner);
        click("Correct");
        assertThat(workspace.text()).contains("Correct what was reported of " + name);
        click("Withdraw");
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Withdraw")));
        assertThat(_get(_get(AskingDialog.class), WrittenArea.class).getErrorMessage())
                .isEqualTo("Say why");
        _setValue(_get(_get(AskingDialog.class), WrittenArea.class), "They took it back.");
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Withdraw")));
        assertThat(workspace.text()).contains("withdrawn", "They took it back.");
    }

    @Test
    @Tag("A2")
    void isNotThereForAnother() {
        open(staff.anOwnerOf(consultations.anOpenConsultation()));
        assertThat(workspace.text()).doesNotContain("Nothing so far");
    }

    private void open(PersonId person) {
        workspace.open(person, ReportedView.of(asked.slug()));
    }

    private static void click(String words) {
        _click(_get(Button.class, it -> it.withText(words)));
    }

    private static WrittenLine line(String label) {
        return _get(WrittenLine.class, it -> it.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static Choice<Target> target() {
        return _get(Choice.class, it -> it.withLabel("What it is about"));
    }

    @SuppressWarnings("unchecked")
    private static Choice<Stance> stance() {
        return _get(Choice.class, it -> it.withLabel("Stance"));
    }
}
