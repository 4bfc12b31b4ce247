package org.concordat.discussion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.discussion.Discussing;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.response.Condition;
import org.concordat.response.PositionDraft;
import org.concordat.response.ProposedChange;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.uikit.TextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DiscussionScreensTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestCases cases;

    @Autowired
    TestStaff staff;

    @Autowired
    TestResponses responses;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    TestWorkspace workspace;

    Team council;
    Team group;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        group = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(council, asked, "Too costly.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void showsWhatOthersHavePublished() {
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()));
        assertThat(workspace.text()).contains(council.name(), "Too costly.", "Opposes");
    }

    @Test
    void showsNoStanceWithoutWhatItHangsOnAndSaysWhatItIsAbout() {
        var other = teams.aCouncil();
        responses.aDraft(other, asked, "Too costly.");
        portal.as(
                other.drafter(),
                () -> drafting.save(
                        asked.id(),
                        Target.of(null, "P-2"),
                        0,
                        PositionDraft.plain(Stance.SUPPORT_WITH_CONDITIONS, "With powers.")
                                .with(List.of(
                                        Condition.of(Text.ofPlain("The board has powers."), Text.ofPlain("An Act."))))
                                .with(new ProposedChange(
                                        1,
                                        ProposedChange.edits(
                                                TestConsultations.QUOTED,
                                                Text.ofPlain("A board must be led in each area.")),
                                        ChangeKind.SUBSTANCE,
                                        Text.ofPlain("May is too weak.")))));
        responses.submit(other, asked);
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(other).id());
        });
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()));
        assertThat(workspace.text())
                .contains(
                        "Paragraph P-2",
                        "The board has powers.",
                        "An Act.",
                        "May is too weak.",
                        "It changes the substance");
    }

    @Test
    void showsOnlyTheQuestionThatWasAskedFor() {
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug(), 2));
        assertThat(workspace.text()).contains("Nothing is published here yet").doesNotContain("Too costly.");
    }

    @Test
    void saysAWordAboutAQuestionThatIsNone() {
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()) + "?question=%3Cscript%3E");
        assertThat(workspace.text()).contains("There is no such question", "Too costly.");
    }

    @Test
    void isRefusedToAModerator() {
        workspace.open(staff.aModerator(), DiscussionNavigation.discussion(asked.slug()));
        assertThat(_find(H1.class).getFirst().getText()).isEqualTo("Your role does not open this page");
        workspace.show(DiscussionNavigation.comments());
        assertThat(_find(H1.class).getFirst().getText()).isEqualTo("Your role does not open this page");
    }

    @Test
    void offersNoCommentOnOurOwnPosition() {
        workspace.open(council.drafter(), DiscussionNavigation.discussion(asked.slug()));
        assertThat(workspace.text()).contains("ours");
        _assertNone(Button.class, it -> it.withText("Comment"));
    }

    @Test
    void tellsAnOrganisationThatIsNotVerifiedWhyItCannotComment() {
        workspace.open(teams.anUnverifiedOrganisation().drafter(), DiscussionNavigation.discussion(asked.slug()));
        assertThat(workspace.text()).contains("Too costly.", "has not been verified yet");
        _assertNone(Button.class, it -> it.withText("Comment"));
    }

    @Test
    void sendsACommentToTheModerators() {
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()));
        write("Who pays?");
        assertThat(workspace.text()).contains("waits for a moderator");
        workspace.show(DiscussionNavigation.comments());
        assertThat(workspace.text()).contains("Who pays?", "waits for a moderator");
    }

    @Test
    void keepsACommentThatIsTooLongOrEmptyAtTheField() {
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()));
        write(" ");
        assertThat(text().getErrorMessage()).isEqualTo("Write something first");
        var tooLong = "x".repeat(Discussing.MAXIMUM + 1);
        _setValue(text(), Text.ofPlain(tooLong));
        _click(_get(Button.class, it -> it.withText("Send comment")));
        assertThat(text().getErrorMessage()).contains("5,001", "5,000");
        assertThat(text().getValue().plain()).isEqualTo(tooLong);
    }

    private static void write(String words) {
        _click(_get(Button.class, it -> it.withText("Comment")));
        _setValue(text(), Text.ofPlain(words));
        _click(_get(Button.class, it -> it.withText("Send comment")));
    }

    private static TextEditor text() {
        return _get(TextEditor.class, it -> it.withLabel("Our comment"));
    }
}
