package org.concordat.moderation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.ModerationQueue;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.TestCases;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ModerationScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestResponses responses;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestCases cases;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    ModerationQueue queue;

    @Autowired
    Deciding deciding;

    Team council;
    PersonId moderator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        moderator = staff.aModerator();
        responses.aSubmittedResponse(council, consultations.anOpenConsultation(), "Mrs Canary says it is too costly.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void listsWhatWaits() {
        workspace.open(moderator, ModerationNavigation.queue());
        assertThat(workspace.text()).contains(council.name());
    }

    @Test
    void isRefusedToAMember() {
        workspace.open(council.approver(), ModerationNavigation.open(waiting()));
        assertThat(heading()).isEqualTo("Your role does not open this page");
        assertThat(workspace.text()).doesNotContain("Canary");
    }

    @Test
    void answersToACaseThatIsNoneAsToAnUnknownAddress() {
        workspace.open(moderator, "moderation/not-an-id");
        assertThat(heading()).isEqualTo("This page is not here");
        workspace.show("moderation/00000000-0000-7000-8000-000000000000");
        assertThat(heading()).isEqualTo("This page is not here");
    }

    @Test
    void showsTheWordsAsSubmittedBesideTheWordsAsThePublicWillReadThem() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mrs Canary", RedactionReason.NAME);
        assertThat(workspace.text()).contains("Mrs Canary", "redacted: name", "Redacted, 1");
        _get(Button.class, it -> it.withText("Publish with 1 redaction"));
    }

    @Test
    void asksForAReasonWhereWordsAreLeftOut() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mrs Canary", RedactionReason.NAME);
        _click(_get(Button.class, it -> it.withText("Publish with 1 redaction")));
        assertThat(reasons().getErrorMessage()).isEqualTo("Choose at least one reason");
        _setValue(reasons(), Set.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA));
        _click(_get(Button.class, it -> it.withText("Publish with 1 redaction")));
        assertThat(stillWaits()).isFalse();
    }

    @Test
    void saysAtTheFieldThatWordsDoNotStandInTheText() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mr Nobody", RedactionReason.NAME);
        assertThat(words().getErrorMessage()).startsWith("These words do not stand in the text");
        _setValue(words(), "");
        _click(_get(Button.class, it -> it.withText("Redact")));
        assertThat(words().getErrorMessage()).isEqualTo("Type the words first");
    }

    @Test
    void takesARedactionBack() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        redact("Mrs Canary", RedactionReason.NAME);
        _click(_get(Button.class, it -> it.withText("Remove")));
        _get(Button.class, it -> it.withText("Publish whole"));
    }

    @Test
    void saysThatAnotherModeratorWasFirst() {
        var id = waiting();
        workspace.open(moderator, ModerationNavigation.open(id));
        var other = staff.aModerator();
        portal.as(other, () -> {
            var file = cases.caseOf(council);
            deciding.decide(id, file.version(), Decision.publish());
        });
        _click(_get(Button.class, it -> it.withText("Publish whole")));
        assertThat(workspace.text()).contains("another moderator decided it");
    }

    @Test
    void leadsNobodyToTheirOwnOrganisationsCase() {
        var biased = staff.aModeratorOf(council);
        workspace.open(biased, ModerationNavigation.queue());
        assertThat(workspace.text()).contains("From your own organisation");
    }

    @Test
    @Tag("T43")
    void losesNoMarkToWhoeverLeaves() {
        var id = waiting();
        workspace.open(moderator, ModerationNavigation.open(id));
        redact("Mrs Canary", RedactionReason.NAME);
        workspace.show(ModerationNavigation.queue());
        workspace.show(ModerationNavigation.open(id));
        _get(Button.class, it -> it.withText("Publish with 1 redaction"));
    }

    @Test
    void acceptsASuggestion() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        assertThat(workspace.text()).contains("1 suggestion waits for you.");
        _click(_get(Button.class, it -> it.withText("Accept")));
        assertThat(workspace.text()).contains("Every suggestion is dealt with.");
        _get(Button.class, it -> it.withText("Publish with 1 redaction"));
    }

    @Test
    void dismissesASuggestion() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        _click(_get(Button.class, it -> it.withText("Dismiss")));
        assertThat(workspace.text()).contains("Every suggestion is dealt with.");
        _get(Button.class, it -> it.withText("Publish whole"));
    }

    @Test
    void saysThatNothingWouldBeLeft() {
        workspace.open(moderator, ModerationNavigation.open(waiting()));
        _click(_get(Button.class, it -> it.withText("Withheld")));
        _setValue(why(), DecisionReason.ABUSE);
        _click(_get(Button.class, it -> it.withText("Publish whole, withhold 1 position")));
        assertThat(workspace.text()).contains("every position would be withheld");
        assertThat(stillWaits()).isTrue();
    }

    private static void redact(String what, RedactionReason why) {
        _setValue(words(), what);
        _setValue(reason(), why);
        _click(_get(Button.class, it -> it.withText("Redact")));
    }

    private static TextField words() {
        return _get(TextField.class, it -> it.withLabel("Words to redact"));
    }

    @SuppressWarnings("unchecked")
    private static Select<RedactionReason> reason() {
        return _get(Select.class, it -> it.withLabel("Reason shown in their place"));
    }

    @SuppressWarnings("unchecked")
    private static Select<DecisionReason> why() {
        return _get(Select.class, it -> it.withPlaceholder("Why?"));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<DecisionReason> reasons() {
        return _get(MultiSelectComboBox.class);
    }

    private static String heading() {
        return _find(H1.class).getFirst().getText();
    }

    private CaseId waiting() {
        return portal.as(moderator, () -> cases.waitingOf(council).id());
    }

    private boolean stillWaits() {
        return portal.as(
                moderator,
                () -> queue.waiting(Locale.UK).stream()
                        .anyMatch(it -> it.organisation().equals(council.name())));
    }
}
