package org.concordat.discussion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.CommentRules;
import org.concordat.consultation.CommentSettings;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.Endorsing;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.spi.Verdict;
import org.concordat.response.Condition;
import org.concordat.response.PositionDraft;
import org.concordat.response.ProposedChange;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.uikit.TextEditor;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
    Discussing discussing;

    @Autowired
    ReadingAlong reading;

    @Autowired
    Endorsing endorsing;

    @Autowired
    Deciding deciding;

    @Autowired
    ConsultationClock clock;

    @Autowired
    CommentSettings settings;

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

    @Test
    @Tag("T70")
    void offersNothingOnceCommentsHaveClosed() {
        var reference = comment();
        portal.at(clock.instant().plus(Duration.ofDays(22)), () -> {
            for (var page : List.of(
                    DiscussionNavigation.discussion(asked.slug()),
                    DiscussionNavigation.discussion(asked.slug(), 1),
                    DiscussionNavigation.position(reference),
                    DiscussionNavigation.position(reference) + "?order=newest",
                    DiscussionNavigation.comments())) {
                workspace.open(group.approver(), page);
                assertThat(workspace.text())
                        .as(page)
                        .contains(page.equals("comments") ? "Who pays?" : "Comments closed");
                assertThat(_find(Button.class))
                        .as(page)
                        .extracting(Button::getText)
                        .doesNotContain(
                                "Comment",
                                "Reply",
                                "Endorse the whole",
                                "Endorse with a reservation",
                                "Change it",
                                "Edit it");
                workspace.close();
            }
            return reference;
        });
    }

    @Test
    void keepsTheWordsOfACommentThatCameTooLate() {
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()));
        portal.at(clock.instant().plus(Duration.ofDays(22)), () -> {
            write("Who pays?");
            return asked;
        });
        assertThat(workspace.text()).contains("comments have closed");
        assertThat(text().getValue().plain()).isEqualTo("Who pays?");
    }

    @Test
    void saysThatACommentIsPublicWhereItIsPublishedAtOnce() {
        portal.as(staff.anOwner(), () -> settings.set(asked.id(), new CommentRules(0, true)));
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()));
        write("Who pays?");
        assertThat(workspace.text()).contains("is public now").doesNotContain("not public yet");
        workspace.show(DiscussionNavigation.comments());
        _click(_get(Button.class, it -> it.withText("Edit it")));
        _setValue(text(), Text.ofPlain("Who pays, and when?"));
        _click(_get(Button.class, it -> it.withText("Send comment")));
        assertThat(workspace.text())
                .contains("published", "Who pays, and when?")
                .doesNotContain("waits for a moderator");
    }

    @Test
    void repliesChangesAndWithdraws() {
        var reference = comment();
        workspace.open(group.drafter(), DiscussionNavigation.comments());
        _click(_get(Button.class, it -> it.withText("Change it")));
        assertThat(text().getValue().plain()).isEqualTo("Who pays?");
        _setValue(text(), Text.ofPlain("Who pays, and when?"));
        _click(_get(Button.class, it -> it.withText("Send comment")));
        assertThat(workspace.text()).contains("Who pays, and when?", "waits for a moderator");
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(group).id());
        });
        workspace.close();
        workspace.open(council.drafter(), DiscussionNavigation.position(reference));
        assertThat(workspace.text()).contains("Who pays, and when?");
        _click(_get(Button.class, it -> it.withText("Reply")));
        _setValue(text(), Text.ofPlain("The fund."));
        _click(_get(Button.class, it -> it.withText("Send comment")));
        assertThat(workspace.text()).contains("waits for a moderator");
        workspace.show(DiscussionNavigation.comments());
        assertThat(workspace.text()).contains("new", group.name() + " on our position");
        _click(_get(Button.class, it -> it.withText("I have seen these")));
        _assertNone(Button.class, it -> it.withText("I have seen these"));
        workspace.close();
        workspace.open(group.drafter(), DiscussionNavigation.comments());
        _click(_get(Button.class, it -> it.withText("Withdraw")));
        _click(_find(Button.class, it -> it.withText("Withdraw")).getLast());
        assertThat(workspace.text()).contains("withdrawn");
        _assertNone(Button.class, it -> it.withText("Edit it"));
        workspace.show(DiscussionNavigation.position(reference));
        assertThat(workspace.text()).contains("withdrew this comment").doesNotContain("Who pays, and when?");
    }

    @Test
    void saysAtTheFieldThatAPassageDoesNotStandThere() {
        workspace.open(group.drafter(), DiscussionNavigation.discussion(asked.slug()));
        _click(_get(Button.class, it -> it.withText("Comment")));
        _setValue(text(), Text.ofPlain("Hm."));
        _get(Details.class).setOpened(true);
        var quoted = _get(WrittenArea.class, it -> it.withLabel("Passage that we quote"));
        _setValue(quoted, "Too cheap.");
        _click(_get(Button.class, it -> it.withText("Send comment")));
        assertThat(quoted.getErrorMessage()).contains("do not stand there");
        assertThat(text().getValue().plain()).isEqualTo("Hm.");
    }

    @Test
    void endorsesWithAReservationAndTakesThatBack() {
        var reference = position();
        workspace.open(group.approver(), DiscussionNavigation.position(reference));
        _click(_get(Button.class, it -> it.withText("Endorse with a reservation")));
        var reservation = _get(TextEditor.class, it -> it.withLabel("Our reservation"));
        _click(_get(Button.class, it -> it.withText("Endorse with a reservation")));
        assertThat(reservation.getErrorMessage()).contains("Say what is not endorsed");
        _setValue(reservation, Text.ofPlain("All but the costs."));
        _click(_get(Button.class, it -> it.withText("Endorse with a reservation")));
        assertThat(workspace.text()).contains("a moderator reads our reservation first", "All but the costs.");
        _assertNone(Button.class, it -> it.withText("Endorse the whole"));
        _click(_get(Button.class, it -> it.withText("Take our endorsement back")));
        _click(_find(Button.class, it -> it.withText("Take our endorsement back"))
                .getLast());
        assertThat(workspace.text()).contains("took its endorsement of version 1 back");
        workspace.close();
        workspace.open(group.drafter(), DiscussionNavigation.position(reference));
        _assertNone(Button.class, it -> it.withText("Endorse the whole"));
    }

    @Test
    void appealsWhereAReservationIsTurnedDown() {
        var reference = position();
        portal.as(group.approver(), () -> {
            endorsing.endorse(reference, 1, Text.ofPlain("All but Mrs Canary."));
        });
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(group);
            deciding.decide(
                    file.id(),
                    file.version(),
                    Decision.against(
                            Verdict.Kind.WITHHOLD, EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA), "A name."));
        });
        workspace.open(group.drafter(), DiscussionNavigation.position(reference));
        assertThat(workspace.text()).contains("All but Mrs Canary.", "A name.");
        _assertNone(Button.class, it -> it.withText("Appeal"));
        workspace.open(group.approver(), DiscussionNavigation.position(reference));
        _click(_get(Button.class, it -> it.withText("Appeal")));
        var why = _get(WrittenArea.class, it -> it.withLabel("Why should it be decided otherwise?"));
        _click(_find(Button.class, it -> it.withText("Appeal")).getLast());
        assertThat(why.getErrorMessage()).contains("Say why");
        _setValue(why, "She asked us to name her.");
        _click(_find(Button.class, it -> it.withText("Appeal")).getLast());
        assertThat(workspace.text()).contains("Another moderator will decide");
        _assertNone(Button.class, it -> it.withText("Appeal"));
        workspace.open(council.approver(), DiscussionNavigation.position(reference));
        assertThat(workspace.text()).doesNotContain("Mrs Canary", "A name.");
    }

    @Test
    void letsTheOwnerSayUntilWhenCommentsAreTaken() {
        workspace.open(staff.anOwner(), "consultations/" + asked.slug() + "/comment-settings");
        var days = _get(WrittenLine.class);
        _setValue(days, "x");
        _click(_get(Button.class, it -> it.withText("Save")));
        assertThat(days.getErrorMessage()).contains("0 to 365");
        _setValue(days, "14");
        _click(_get(Button.class, it -> it.withText("Save")));
        _setValue(_get(Checkbox.class), true);
        _click(_get(Button.class, it -> it.withText("Save how moderators decide")));
        workspace.show("consultations/" + asked.slug() + "/comment-settings");
        assertThat(_get(WrittenLine.class).getValue()).isEqualTo("14");
        assertThat(_get(Checkbox.class).getValue()).isTrue();
        workspace.close();
        workspace.open(
                staff.anOwnerOf(consultations.anOpenConsultation()),
                "consultations/" + asked.slug() + "/comment-settings");
        _assertNone(WrittenLine.class);
    }

    private Reference position() {
        return portal.as(group.drafter(), () -> reading.positions(asked.id(), Optional.of(1), null))
                .positions()
                .getFirst()
                .reference();
    }

    /** Sends a comment, and answers on which position. */
    private Reference comment() {
        var reference = position();
        portal.as(group.drafter(), () -> discussing.comment(reference, CommentDraft.of(Text.ofPlain("Who pays?"))));
        return reference;
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
