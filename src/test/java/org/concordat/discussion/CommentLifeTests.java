package org.concordat.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.discussion.CommentRefused.Fault;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.AlreadyDecided;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.SecondLooks;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.CommentReading.Order;
import org.concordat.record.CommentRemoval;
import org.concordat.record.OrganisationReading;
import org.concordat.record.ReaderReport;
import org.concordat.record.ReaderReports;
import org.concordat.record.ThreadedComment;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What becomes of a comment from when it is sent: changed, returned, replied to, withdrawn. */
@PortalTest
@RecordApplicationEvents
class CommentLifeTests {

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
    Discussing discussing;

    @Autowired
    OwnComments own;

    @Autowired
    SaidOfUs said;

    @Autowired
    ReadingAlong reading;

    @Autowired
    OrganisationReading organisations;

    @Autowired
    Deciding deciding;

    @Autowired
    SecondLooks looks;

    @Autowired
    ReaderReports reports;

    @Autowired
    ApplicationEvents events;

    Team council;
    Team gps;
    Asked asked;
    Reference position;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(council, asked, "Too costly for a council of our size.");
        position = portal.as(gps.drafter(), () -> reading.positions(asked.id(), java.util.Optional.of(1), null))
                .positions()
                .getFirst()
                .reference();
    }

    @Test
    void letsNobodyDecideOnWhatWasWrittenAnewMeanwhile() {
        var comment = comment(gps, "Who would pay?");
        var moderator = staff.aModerator();
        var opened = portal.as(moderator, () -> cases.caseOf(gps));
        portal.as(gps.drafter(), () -> own.revise(comment, 1, draft("Who would pay, and when?")));
        assertThatThrownBy(() ->
                        portal.as(moderator, () -> deciding.decide(opened.id(), opened.version(), Decision.publish())))
                .isInstanceOf(AlreadyDecided.class);
        assertThat(read()).isEmpty();
        publish(gps);
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.text().plain()).isEqualTo("Who would pay, and when?");
            assertThat(it.version()).isEqualTo(2);
            assertThat(it.editedAt()).as("the public never read another").isNull();
            assertThat(it.earlier()).isEmpty();
        });
    }

    @Test
    void sendsAReturnedCommentAgain() {
        var comment = comment(gps, "Mrs Canary told us.");
        decide(
                gps,
                Decision.against(
                        Verdict.Kind.RETURN,
                        EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                        "Leave her name out."));
        assertThat(ours(gps).state()).isEqualTo(CommentState.RETURNED);
        assertThat(ours(gps).explanation().note()).isEqualTo("Leave her name out.");
        portal.as(gps.drafter(), () -> own.revise(comment, 1, draft("A patient told us.")));
        assertThat(ours(gps).state()).isEqualTo(CommentState.IN_MODERATION);
        publish(gps);
        assertThat(read())
                .singleElement()
                .satisfies(it -> assertThat(it.text().plain()).isEqualTo("A patient told us."));
    }

    @Test
    @Tag("T19")
    void showsWhatAnEditChangedAndNothingOfWhatWasLeftOutOfEither() {
        var comment = comment(gps, "Mrs Canary asks who pays.");
        decide(
                gps,
                Decision.publish(
                        List.of(new RedactionRequest("comment", 0, 10, RedactionReason.NAME)),
                        EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                        ""));
        portal.as(gps.drafter(), () -> own.revise(comment, 1, draft("A patient asks who pays.")));
        assertThat(read())
                .singleElement()
                .satisfies(it -> assertThat(it.version()).isEqualTo(1));
        publish(gps);
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.version()).isEqualTo(2);
            assertThat(it.editedAt()).isNotNull();
            assertThat(it.changes(code -> "redacted: " + code)).hasSize(1);
            assertThat(it.toString()).contains("A patient").doesNotContain("Canary");
            assertThat(it.changes(code -> "redacted: " + code).toString())
                    .contains("redacted: NAME")
                    .doesNotContain("Canary");
        });
    }

    @Test
    void refusesTheSecondOfTwoColleaguesWhoWriteAnew() {
        var comment = comment(gps, "Who would pay?");
        portal.as(gps.drafter(), () -> own.revise(comment, 1, draft("One.")));
        refused(() -> portal.as(gps.approver(), () -> own.revise(comment, 1, draft("Two."))), Fault.CHANGED);
        var outcomes = AtOnce.settled(List.of(
                () -> portal.as(gps.drafter(), () -> {
                    own.revise(comment, 2, draft("Three."));
                    return true;
                }),
                () -> portal.as(gps.approver(), () -> {
                    own.revise(comment, 2, draft("Four."));
                    return true;
                })));
        assertThat(outcomes.stream().filter(it -> it.state() == java.util.concurrent.Future.State.SUCCESS))
                .hasSize(1);
        assertThat(ours(gps).version()).isEqualTo(3);
    }

    @Test
    void leavesATraceWhereACommentWasWithdrawnAndKeepsTheReplies() {
        var comment = comment(gps, "Who would pay?");
        publish(gps);
        reply(council, comment, "The fund would.");
        publish(council);
        portal.as(gps.drafter(), () -> own.withdraw(comment));
        assertThat(read())
                .hasSize(2)
                .satisfiesExactly(
                        gone -> {
                            assertThat(gone.removal()).isEqualTo(CommentRemoval.BY_AUTHOR);
                            assertThat(gone.organisation().name()).isEqualTo(gps.name());
                            assertThat(gone.text()).isNull();
                            assertThat(organisations.organisation(
                                            gone.organisation().slug()))
                                    .as("the trace leads to whoever withdrew")
                                    .isPresent();
                        },
                        reply -> assertThat(reply.text().plain()).isEqualTo("The fund would."));
        assertThat(portal.as(council.drafter(), () -> reading.position(position))
                        .orElseThrow()
                        .commentsInAll())
                .isEqualTo(1);
        refused(() -> portal.as(gps.drafter(), () -> own.withdraw(comment)), Fault.SETTLED);
        assertThatThrownBy(() -> reply(council, comment, "One more.")).isInstanceOf(NotFound.class);
    }

    @Test
    void leavesNoTraceOfAWithdrawnCommentThatNobodyCouldRead() {
        var comment = comment(gps, "Who would pay?");
        var moderator = staff.aModerator();
        var opened = portal.as(moderator, () -> cases.caseOf(gps));
        portal.as(gps.drafter(), () -> own.withdraw(comment));
        assertThat(read()).isEmpty();
        assertThatThrownBy(() ->
                        portal.as(moderator, () -> deciding.decide(opened.id(), opened.version(), Decision.publish())))
                .isInstanceOf(AlreadyDecided.class);
        assertThat(read()).isEmpty();
        assertThat(ours(gps).state()).isEqualTo(CommentState.WITHDRAWN);
    }

    @Test
    void saysThatItsOrganisationWithdrewWhatWasHiddenMeanwhile() {
        var comment = comment(gps, "Who would pay?");
        assertThat(onRecord(comment)).isFalse();
        publish(gps);
        assertThat(reports.report(new ReaderReport(comment, ReaderReport.Reason.OTHER, "Hm.", ""), "10.99.0.1"))
                .isEqualTo(ReaderReports.Outcome.TAKEN);
        portal.as(staff.aModerator(), () -> looks.hide(cases.caseOf(gps).id()));
        assertThat(read())
                .singleElement()
                .satisfies(it -> assertThat(it.removal()).isEqualTo(CommentRemoval.REVIEW));
        assertThat(ours(gps).publicVersion()).isEmpty();
        assertThat(onRecord(comment)).isTrue();
        portal.as(gps.drafter(), () -> own.withdraw(comment));
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.removal()).isEqualTo(CommentRemoval.BY_AUTHOR);
            assertThat(it.organisation().name()).isEqualTo(gps.name());
        });
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> own.isOnRecord(comment)))
                .isInstanceOf(NotFound.class);
    }

    private boolean onRecord(Reference comment) {
        return portal.as(gps.drafter(), () -> own.isOnRecord(comment));
    }

    @Test
    @Tag("T48")
    void leavesATraceWhereItIsWithdrawnWhileAModeratorPublishesIt() throws Exception {
        var comment = comment(gps, "Who would pay?");
        cases.decideWhile(gps, Decision.publish(), () -> portal.as(gps.drafter(), () -> own.withdraw(comment)));
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.removal()).isEqualTo(CommentRemoval.BY_AUTHOR);
            assertThat(it.text()).isNull();
        });
    }

    @Test
    @Tag("T48")
    void becomesANewVersionWhereItIsChangedWhileAModeratorPublishesIt() throws Exception {
        var comment = comment(gps, "Who would pay?");
        cases.decideWhile(gps, Decision.publish(), () -> {
            portal.as(gps.drafter(), () -> own.revise(comment, 1, draft("Who would pay, and when?")));
        });
        assertThat(read())
                .singleElement()
                .satisfies(it -> assertThat(it.text().plain()).isEqualTo("Who would pay?"));
        assertThat(ours(gps).version()).isEqualTo(2);
        assertThat(ours(gps).text().plain()).isEqualTo("Who would pay, and when?");
    }

    @Test
    void changesNothingOfAnotherOrganisationsAndOnlyForWhoeverDraftsOrApproves() {
        var comment = comment(gps, "Who would pay?");
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> own.revise(comment, 1, draft("Mine."))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> own.withdraw(comment)))
                .isInstanceOf(NotFound.class);
        var administrator = teams.aMember(gps, Role.ORGANISATION_ADMINISTRATOR);
        assertThatThrownBy(() -> portal.as(administrator, () -> own.withdraw(comment)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(administrator, () -> own.revise(comment, 1, draft("Mine."))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ours(gps).version()).isEqualTo(1);
    }

    @Test
    void repliesInTwoLevelsAlsoOnOnesOwnPosition() {
        var comment = comment(gps, "Who would pay?");
        assertThatThrownBy(() -> reply(council, comment, "Not public yet.")).isInstanceOf(NotFound.class);
        publish(gps);
        var reply = reply(council, comment, "The fund would.");
        publish(council);
        reply(gps, reply, "Which fund?");
        publish(gps);
        assertThat(read()).hasSize(3).allSatisfy(it -> {
            if (!it.reference().equals(comment)) {
                assertThat(it.replyTo()).isEqualTo(comment);
            }
        });
        assertThatThrownBy(() -> reply(teams.anUnverifiedOrganisation(), comment, "Me too."))
                .isInstanceOf(NotVerified.class);
    }

    @Test
    void quotesWhatStandsThereAndForgetsItOnceItDoesNot() {
        refused(
                () -> portal.as(
                        gps.drafter(),
                        () -> discussing.comment(
                                position, new CommentDraft(Text.ofPlain("Hm."), "Too cheap", List.of()))),
                Fault.NOT_QUOTED);
        var comment = portal.as(
                gps.drafter(),
                () -> discussing.comment(
                        position, new CommentDraft(Text.ofPlain("How large?"), "a  council of\nour size", List.of())));
        publish(gps);
        assertThat(read())
                .singleElement()
                .satisfies(it -> assertThat(it.quoted()).isEqualTo("a council of our size"));
        portal.as(
                council.drafter(),
                () -> discussing.reply(comment, new CommentDraft(Text.ofPlain("Very."), "How large?", List.of())));
        publish(council);
        assertThat(read().getLast().quoted()).isEqualTo("How large?");
        portal.as(gps.drafter(), () -> own.withdraw(comment));
        assertThat(read()).hasSize(2).allSatisfy(it -> assertThat(it.quoted()).isNull());
    }

    @Test
    void tellsWhomItConcernsOnceTheCommentIsPublished() {
        var charity = teams.aCouncil();
        var comment = portal.as(
                gps.drafter(),
                () -> discussing.comment(
                        position, new CommentDraft(Text.ofPlain("What do others say?"), "", List.of(charity.id()))));
        assertThat(events.stream(CommentPublished.class)).isEmpty();
        publish(gps);
        assertThat(events.stream(CommentPublished.class)).singleElement().satisfies(it -> {
            assertThat(it.author()).isEqualTo(gps.id());
            assertThat(it.holders()).containsExactly(council.id());
            assertThat(it.mentioned()).containsExactly(charity.id());
        });
        portal.as(
                gps.drafter(),
                () -> own.revise(
                        comment, 1, new CommentDraft(Text.ofPlain("What say you?"), "", List.of(charity.id()))));
        publish(gps);
        assertThat(events.stream(CommentPublished.class))
                .filteredOn(it -> it.version() == 2)
                .singleElement()
                .satisfies(it -> assertThat(it.mentioned()).isEmpty());
        assertThat(said(charity)).hasSize(1);
        refused(
                () -> portal.as(
                        gps.drafter(),
                        () -> discussing.comment(
                                position,
                                new CommentDraft(
                                        Text.ofPlain("Hm."),
                                        "",
                                        List.of(teams.anUnverifiedOrganisation().id())))),
                Fault.MENTIONS);
    }

    @Test
    void keepsWhatOnePersonHasSeenOfWhatWasSaidOfUs() {
        comment(gps, "Who would pay?");
        publish(gps);
        assertThat(said(council))
                .singleElement()
                .satisfies(it -> assertThat(it.isNew()).isTrue());
        portal.as(council.drafter(), () -> said.seen(said(council).getFirst().publishedAt()));
        assertThat(said(council))
                .singleElement()
                .satisfies(it -> assertThat(it.isNew()).isFalse());
        assertThat(portal.as(council.approver(), () -> said.latest()))
                .singleElement()
                .satisfies(it -> assertThat(it.isNew()).isTrue());
        var second = comment(gps, "And when?");
        publish(gps);
        assertThat(said(council))
                .hasSize(2)
                .satisfiesExactly(
                        fresh -> assertThat(fresh.reference()).isEqualTo(second),
                        old -> assertThat(old.isNew()).isFalse());
    }

    private List<CommentOnUs> said(Team team) {
        return portal.as(team.drafter(), () -> said.latest());
    }

    private Reference comment(Team team, String words) {
        return portal.as(team.drafter(), () -> discussing.comment(position, draft(words)));
    }

    private Reference reply(Team team, Reference comment, String words) {
        return portal.as(team.drafter(), () -> discussing.reply(comment, draft(words)));
    }

    private OurComment ours(Team team) {
        return portal.as(team.drafter(), () -> own.ours()).getFirst();
    }

    private void publish(Team team) {
        decide(team, Decision.publish(List.of(), Set.of(), ""));
    }

    private void decide(Team team, Decision decision) {
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(team);
            deciding.decide(file.id(), file.version(), decision);
        });
    }

    private List<ThreadedComment> read() {
        return new ArrayList<>(portal.as(council.drafter(), () -> reading.comments(position, Order.OLDEST, null))
                .items());
    }

    private static CommentDraft draft(String words) {
        return CommentDraft.of(Text.ofPlain(words));
    }

    private static void refused(ThrowingCallable act, Fault fault) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        CommentRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }
}
