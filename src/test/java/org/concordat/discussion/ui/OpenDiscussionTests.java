package org.concordat.discussion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.Reference;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.CaseFiles;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.SecondLooks;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.TestResponses;
import org.concordat.response.ui.ResponseNavigation;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.uikit.TextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes to and goes from screens that others have open. */
@PortalTest
@Tag("T24")
class OpenDiscussionTests {

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
    Discussing discussing;

    @Autowired
    ReadingAlong reading;

    @Autowired
    SecondLooks looks;

    @Autowired
    Deciding deciding;

    @Autowired
    CaseFiles files;

    @Autowired
    TestWorkspace workspace;

    Team council;
    Team group;
    Asked asked;
    CaseId answer;
    Reference position;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        group = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
        responses.aSubmittedResponse(council, asked, "Too costly.");
        answer = portal.as(staff.aModerator(), () -> cases.caseOf(council)).id();
        portal.as(staff.aModerator(), () -> cases.publish(answer));
        position = portal.as(group.drafter(), () -> reading.positions(asked.id(), Optional.of(1), null))
                .positions()
                .getFirst()
                .reference();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void takesAHiddenPositionFromItsOpenPageAndBringsItBack() {
        workspace.open(group.drafter(), DiscussionNavigation.position(position));
        hide(answer);
        assertThat(workspace.textOnce(it -> !it.contains("Too costly.")))
                .contains("no longer published")
                .doesNotContain("Too costly.");
        decide(answer, Decision.publish());
        assertThat(workspace.textOnce(it -> it.contains("Too costly."))).contains("Too costly.");
    }

    @Test
    void takesAHiddenPositionFromTheOpenListAndShowsWhatIsPublished() {
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()));
        cases.aPublishedResponse(teams.aCouncil(), asked, "Not soon enough.");
        assertThat(workspace.textOnce(it -> it.contains("Not soon"))).contains("Too costly.", "Not soon enough.");
        hide(answer);
        assertThat(workspace.textOnce(it -> !it.contains("Too costly.")))
                .contains("Not soon enough.")
                .doesNotContain("Too costly.");
    }

    @Test
    void takesAHiddenPositionFromTheOpenResponseRoom() {
        responses.aDraft(group, asked, "Ours.");
        workspace.open(group.drafter(), ResponseNavigation.room(asked.slug()));
        assertThat(workspace.text()).contains(council.name());
        hide(answer);
        assertThat(workspace.textOnce(it -> !it.contains(council.name()))).doesNotContain(council.name());
    }

    @Test
    void leavesWhatIsWrittenWhereWhatItIsAboutChangesOrGoes() {
        var another = teams.aCouncil();
        workspace.open(group.drafter(), DiscussionNavigation.position(position));
        _click(_get(Button.class, it -> it.withText("Comment")));
        var text = _get(TextEditor.class);
        _setValue(text, Text.ofPlain("And who p"));
        published(another, "Spot on.");
        assertThat(workspace.textOnce(it -> it.contains("Spot on."))).contains("Spot on.", "Too costly.");
        assertThat(_get(TextEditor.class)).isSameAs(text);
        hide(answer);
        assertThat(workspace.textOnce(it -> !it.contains("Too costly.")))
                .contains("What you have written here still stands")
                .doesNotContain("Spot on.");
        assertThat(_get(TextEditor.class)).isSameAs(text);
        assertThat(text.getValue().plain()).isEqualTo("And who p");
        _click(_get(Button.class, it -> it.withText("Send comment")));
        assertThat(text.getValue().plain()).isEqualTo("And who p");
    }

    @Test
    void takesAWithheldCommentFromAllOpenScreensOfThoseItIsAbout() {
        var remark = published(group, "Who pays?");
        workspace.open(council.drafter(), DiscussionNavigation.comments());
        assertThat(workspace.text()).contains("Who pays?");
        hide(remark);
        decide(remark, against(Verdict.Kind.WITHHOLD));
        assertThat(workspace.textOnce(it -> !it.contains("Who pays?"))).doesNotContain("Who pays?");
        var another = published(group, "And when?");
        assertThat(workspace.textOnce(it -> it.contains("And when?"))).contains("And when?");
        workspace.show(DiscussionNavigation.position(position));
        assertThat(workspace.text()).contains("And when?");
        hide(another);
        decide(another, against(Verdict.Kind.WITHHOLD));
        assertThat(workspace.textOnce(it -> !it.contains("And when?")))
                .contains("removed")
                .doesNotContain("And when?");
        assertThat(_find(Button.class, it -> it.withText("Reply"))).isEmpty();
    }

    @Test
    void tellsAnOpenScreenWhatBecameOfOurs() {
        portal.as(group.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Who pays?"))));
        workspace.open(group.drafter(), DiscussionNavigation.comments());
        assertThat(workspace.text()).contains("waits for a moderator");
        decide(portal.as(staff.aModerator(), () -> cases.caseOf(group)).id(), against(Verdict.Kind.RETURN));
        assertThat(workspace.textOnce(it -> it.contains("Mend it."))).contains("Mend it.");
    }

    private CaseId published(Team team, String words) {
        portal.as(team.drafter(), () -> discussing.comment(position, CommentDraft.of(Text.ofPlain(words))));
        return portal.as(staff.aModerator(), () -> {
            var waiting = cases.caseOf(team).id();
            cases.publish(waiting);
            return waiting;
        });
    }

    private void hide(CaseId id) {
        portal.as(staff.aModerator(), () -> {
            looks.openAgain(id, "A reader wrote.");
            looks.hide(id);
        });
    }

    private static Decision against(Verdict.Kind verdict) {
        return Decision.against(verdict, EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA), "Mend it.");
    }

    private void decide(CaseId id, Decision decision) {
        portal.as(staff.aModerator(), () -> {
            deciding.decide(id, files.open(id, Locale.UK).version(), decision);
        });
    }
}
