package org.concordat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.RewordingQuestions;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.discussion.CommentDraft;
import org.concordat.discussion.CommentPublished;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.Endorsing;
import org.concordat.discussion.OwnComments;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.membership.Memberships;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Appealing;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.TestCases;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.TestResponses;
import org.concordat.response.Withdrawing;
import org.concordat.staff.TestStaff;
import org.concordat.stewardship.Stewardship;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;

/** People are told once of what concerns them, and only of what they may know when they read it. */
@PortalTest
class NoticesTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    Deciding deciding;

    @Autowired
    Appealing appealing;

    @Autowired
    OurResponses ours;

    @Autowired
    Discussing discussing;

    @Autowired
    OwnComments own;

    @Autowired
    Endorsing endorsing;

    @Autowired
    ReadingAlong reading;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    RewordingQuestions rewording;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Stewardship stewardship;

    @Autowired
    Memberships memberships;

    @Autowired
    ReadingNotices notices;

    @Autowired
    HearingAgain again;

    @Autowired
    EventSerializer serializer;

    @Autowired
    JdbcClient database;

    Team council;
    Team gps;
    Asked asked;
    Reference position;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(council, asked, "Too costly.");
        position = portal.as(gps.drafter(), () -> reading.positions(asked.id(), Optional.of(1), null))
                .positions()
                .getFirst()
                .reference();
        told(council.drafter(), NoticeKind.PUBLISHED);
    }

    @Test
    void tellDraftersAndApproversWhatTheModeratorsDecided() {
        var leader = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        var refused = teams.aGpGroup();
        responses.aSubmittedResponse(refused, asked, "Mrs Canary waited.");
        cases.aReturnedResponse(refused, "Leave her out.");
        assertThat(told(refused.drafter(), NoticeKind.RETURNED)).satisfies(it -> {
            assertThat(it.ours().id()).isEqualTo(refused.id());
            assertThat(it.response()).isNotNull();
            assertThat(it.read()).isFalse();
        });
        told(refused.approver(), NoticeKind.RETURNED);
        assertThat(kinds(leader)).isEmpty();
        assertThat(kinds(council.drafter())).containsExactly(NoticeKind.PUBLISHED);
    }

    @Test
    void tellOnceWhatBecameOfAnAppeal() {
        var leader = teams.aMember(gps, Role.ORGANISATION_ADMINISTRATOR);
        responses.aSubmittedResponse(gps, asked, "Mrs Canary waited.");
        cases.aReturnedResponse(gps, "Leave her out.");
        told(gps.drafter(), NoticeKind.RETURNED);
        appeal();
        cases.aReturnedResponse(gps, "A patient stays a patient.");
        told(leader, NoticeKind.APPEAL_STANDS);
        told(gps.approver(), NoticeKind.APPEAL_STANDS);
        told(gps.drafter(), NoticeKind.APPEAL_STANDS);
        assertThat(kinds(gps.drafter())).containsExactly(NoticeKind.APPEAL_STANDS, NoticeKind.RETURNED);
    }

    @Test
    void tellOnceThatAnAppealChangedTheDecision() {
        responses.aSubmittedResponse(gps, asked, "Mrs Canary waited.");
        cases.aReturnedResponse(gps, "Leave her out.");
        told(gps.approver(), NoticeKind.RETURNED);
        appeal();
        publish(gps);
        told(gps.approver(), NoticeKind.APPEAL_CHANGED);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("""
                        select count(*) from event_publication
                        where listener_id in ('notification:content-decided', 'notification:appeal-decided')
                        """).query(Integer.class).single() == 0);
        assertThat(kinds(gps.approver())).containsExactly(NoticeKind.APPEAL_CHANGED, NoticeKind.RETURNED);
        assertThat(database.sql("select count(*) from mail_message where template like 'appeal-%'")
                        .query(Integer.class)
                        .single())
                .as("mailed as each person chose")
                .isZero();
    }

    private void appeal() {
        var about = portal.as(gps.drafter(), () -> ours.room(asked.id())).orElseThrow();
        portal.as(gps.approver(), () -> {
            appealing.appeal(Objects.requireNonNull(about.explanation()).subject(), "She agreed to be named.");
        });
    }

    @Test
    void tellEachOrganisationOnceByWhatConcernsItMost() {
        var others = teams.aCouncil();
        var comment = comment(gps, new CommentDraft(Text.ofPlain("What do others say?"), "", List.of(others.id())));
        assertThat(told(council.drafter(), NoticeKind.COMMENTED)).satisfies(it -> {
            assertThat(it.by()).isEqualTo(gps.name());
            assertThat(it.question()).isEqualTo(1);
        });
        told(others.drafter(), NoticeKind.MENTIONED);
        told(gps.drafter(), NoticeKind.PUBLISHED);
        portal.as(council.drafter(), () -> discussing.reply(comment, CommentDraft.of(Text.ofPlain("This one."))));
        publish(council);
        told(gps.drafter(), NoticeKind.REPLIED);
        assertThat(kinds(council.drafter()))
                .containsExactlyInAnyOrder(NoticeKind.PUBLISHED, NoticeKind.COMMENTED, NoticeKind.PUBLISHED);
    }

    @Test
    void tellNobodyOfWhatTheyDidThemselves() {
        var both = teams.aMember(gps, Role.DRAFTER);
        portal.asSystem(() -> {
            memberships.add(both, council.id(), "Clerk", Set.of(Role.DRAFTER));
            return both;
        });
        portal.as(both, () -> discussing.comment(position, CommentDraft.of(Text.ofPlain("Of one's own."))));
        publish(gps);
        told(council.drafter(), NoticeKind.COMMENTED);
        told(both, NoticeKind.PUBLISHED);
        assertThat(kinds(both)).doesNotContain(NoticeKind.COMMENTED);
    }

    @Test
    void askThoseWhoSignAndForgetItOnceThatIsSettled() {
        var signing = teams.aCouncil();
        var draft = responses.aDraft(signing, asked, "To be signed.");
        portal.as(signing.drafter(), () -> {
            sending.send(draft);
        });
        told(signing.approver(), NoticeKind.SIGN_OFF_ASKED);
        assertThat(kinds(signing.drafter())).isEmpty();
        portal.as(signing.drafter(), () -> {
            sending.takeBack(draft, "");
        });
        assertThat(kinds(signing.approver())).isEmpty();
    }

    @Test
    @Tag("T50")
    void tellOfWhatReadsOtherwiseAsLongAsTheResponseStands() {
        var writing = teams.aCouncil();
        var elsewhere = teams.aCouncil();
        var draft = responses.aDraft(writing, asked, "On question 1.");
        responses.aDraft(elsewhere, consultations.anOpenConsultation(), "On another.");
        consultations.correct(asked, "P-1", Text.ofPlain("What else would change."));
        assertThat(told(writing.approver(), NoticeKind.PAPER_CORRECTED)).satisfies(it -> {
            assertThat(it.version()).isEqualTo(2);
            assertThat(it.contentId()).isEqualTo(draft.value());
        });
        told(writing.drafter(), NoticeKind.PAPER_CORRECTED);
        told(council.drafter(), NoticeKind.PAPER_CORRECTED);
        portal.as(
                staff.anOwnerOf(asked),
                () -> rewording.publish(asked.id(), 1, 1, "Title", "What, then?", "", "It was misread."));
        assertThat(told(writing.drafter(), NoticeKind.QUESTION_REWORDED).question())
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> kinds(writing.drafter()).size() == 2
                        && kinds(council.drafter()).size() == 3);
        assertThat(kinds(elsewhere.drafter())).isEmpty();
        var published = page(council.drafter()).notices().getFirst().response();
        portal.as(council.approver(), () -> {
            withdrawing.withdraw(published, "In error.");
        });
        assertThat(kinds(council.drafter())).isEmpty();
    }

    @Test
    void tellOfAnEndorsementAsLongAsItStands() {
        portal.as(gps.approver(), () -> {
            endorsing.endorse(position, 1, Text.empty());
        });
        told(council.drafter(), NoticeKind.ENDORSED);
        portal.as(gps.approver(), () -> {
            endorsing.takeBack(position);
        });
        assertThat(kinds(council.drafter())).doesNotContain(NoticeKind.ENDORSED);
    }

    @Test
    void askEndorsersAgainOnceThePositionSaysSomethingElse() {
        portal.as(gps.approver(), () -> {
            endorsing.endorse(position, 1, Text.empty());
        });
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        cases.aPublishedResponse(council, asked, "Cheap after all.");
        told(gps.approver(), NoticeKind.ASKED_AGAIN);
        assertThat(kinds(gps.drafter())).doesNotContain(NoticeKind.ASKED_AGAIN);
        portal.as(gps.approver(), () -> {
            endorsing.confirm(position, 2);
        });
        assertThat(kinds(gps.approver())).doesNotContain(NoticeKind.ASKED_AGAIN);
    }

    @Test
    @Tag("T50")
    void leaveOutWhatWasWithdrawnSince() {
        var comment = comment(gps, CommentDraft.of(Text.ofPlain("Which council?")));
        var id = told(council.drafter(), NoticeKind.COMMENTED).id();
        int before = unread(council.drafter());
        portal.as(gps.drafter(), () -> own.withdraw(comment));
        assertThat(kinds(council.drafter())).doesNotContain(NoticeKind.COMMENTED);
        assertThat(unread(council.drafter())).isEqualTo(before - 1);
        assertMissing(council.drafter(), id);
    }

    @Test
    @Tag("T50")
    void leaveOutWhatAnImpostorSaid() {
        comment(gps, CommentDraft.of(Text.ofPlain("Officially yours.")));
        var id = told(council.drafter(), NoticeKind.COMMENTED).id();
        portal.asSystem(() -> {
            stewardship.withdrawVerification(gps.id(), "not who they say");
            return gps;
        });
        assertMissing(council.drafter(), id);
        assertThat(kinds(council.drafter())).doesNotContain(NoticeKind.COMMENTED);
    }

    @Test
    void goWithTheMembershipAndWithTheRole() {
        comment(gps, CommentDraft.of(Text.ofPlain("Which council?")));
        var id = told(council.drafter(), NoticeKind.COMMENTED).id();
        told(council.approver(), NoticeKind.COMMENTED);
        portal.as(staff.anAdministrator(), () -> memberships.end(council.drafter(), council.id(), "left"));
        assertThat(kinds(council.drafter())).isEmpty();
        assertMissing(council.drafter(), id);
        database.sql("""
                update membership_role set role = 'ORGANISATION_ADMINISTRATOR' where role = 'APPROVER' and membership_id = (
                    select id from membership where person_id = :person)
                """).param("person", council.approver().value()).update();
        assertThat(kinds(council.approver())).isEmpty();
        assertThat(unread(council.approver())).isZero();
    }

    @Test
    @Tag("T63")
    void areCountedAsTheyAreListed() {
        for (int i = 0; i < 3; i++) {
            comment(gps, CommentDraft.of(Text.ofPlain("Remark " + i)));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> unread(council.drafter()) == 4);
        assertThat(page(council.drafter()).notices()).hasSize(4);
        var first = page(council.drafter()).notices().getLast();
        portal.as(council.drafter(), () -> notices.open(first.id()));
        assertThat(unread(council.drafter())).isEqualTo(3);
        portal.as(
                council.drafter(),
                () -> notices.readUntil(
                        page(council.drafter()).notices().getFirst().id()));
        assertThat(unread(council.drafter())).isZero();
        assertThat(page(council.drafter()).notices()).hasSize(4).allMatch(PersonalNotice::read);
    }

    @Test
    @Tag("T62")
    void areLeafedThroughWhereverAPageEnds() {
        var first = told(council.drafter(), NoticeKind.PUBLISHED);
        database.sql("""
                insert into notice (person_id, organisation_id, fact, kind, roles, topic, consultation_id, content, content_id,
                    version, told_at)
                select person_id, organisation_id, fact || i, kind, roles, topic, consultation_id, content, content_id, version,
                    told_at - make_interval(secs => i / 10)
                from notice, generate_series(1, 59) i where id = :id
                """).param("id", first.id().value()).update();
        var all = new ArrayList<NoticeId>();
        NoticeId before = null;
        do {
            var from = before;
            var page = portal.as(council.drafter(), () -> notices.page(from));
            page.notices().forEach(it -> all.add(it.id()));
            before = page.next();
        } while (before != null);
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void areNobodyElsesAndAnswerToThemAsToNone() {
        var id = told(council.drafter(), NoticeKind.PUBLISHED).id();
        for (var other : List.of(gps.drafter(), council.approver(), staff.aModerator(), staff.anAdministrator())) {
            assertMissing(other, id);
            assertMissing(other, new NoticeId(UUID.randomUUID()));
            portal.as(other, () -> notices.readUntil(id));
            assertThat(portal.as(other, () -> notices.page(id)).notices()).isEmpty();
        }
        assertThat(unread(council.drafter())).isEqualTo(1);
    }

    /** As if the machine had stopped before an event was heard to its end. */
    @Test
    void areToldOnceHoweverOftenTheEventIsHeard() {
        var comment = comment(gps, CommentDraft.of(Text.ofPlain("Which council?")));
        told(council.drafter(), NoticeKind.COMMENTED);
        told(council.approver(), NoticeKind.COMMENTED);
        database.sql("delete from notice where person_id = :person and kind = 'COMMENTED'")
                .param("person", council.approver().value())
                .update();
        database.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                    completion_attempts)
                values (gen_random_uuid(), 'notification:comment-published', :type, :event, now() - interval '1 hour',
                    'FAILED', 1)
                """)
                .param("type", CommentPublished.class.getName())
                .param(
                        "event",
                        serializer.serialize(new CommentPublished(
                                comment,
                                1,
                                position,
                                Optional.of(1),
                                asked.id(),
                                gps.id(),
                                List.of(council.id()),
                                Optional.empty(),
                                List.of(),
                                gps.drafter(),
                                Instant.EPOCH)))
                .update();
        again.again();
        told(council.approver(), NoticeKind.COMMENTED);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("select count(*) from event_publication where serialized_event like :like")
                        .param("like", "%" + comment + "%")
                        .query(Integer.class)
                        .single()
                        .equals(0));
        assertThat(kinds(council.drafter()).stream().filter(NoticeKind.COMMENTED::equals))
                .hasSize(1);
    }

    private Reference comment(Team team, CommentDraft draft) {
        var comment = portal.as(team.drafter(), () -> discussing.comment(position, draft));
        publish(team);
        return comment;
    }

    private void publish(Team team) {
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(team);
            deciding.decide(file.id(), file.version(), Decision.publish());
        });
    }

    private PersonalNotice told(PersonId person, NoticeKind kind) {
        await().atMost(Duration.ofSeconds(20)).until(() -> kinds(person).contains(kind));
        return page(person).notices().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<NoticeKind> kinds(PersonId person) {
        return page(person).notices().stream().map(PersonalNotice::kind).toList();
    }

    private NoticePage page(PersonId person) {
        return portal.as(person, () -> notices.page(null));
    }

    private int unread(PersonId person) {
        return portal.as(person, notices::unread);
    }

    private void assertMissing(PersonId person, NoticeId id) {
        assertThatThrownBy(() -> portal.as(person, () -> notices.open(id))).isInstanceOf(NotFound.class);
    }
}
