package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.mail.TestOutbox;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.organisation.VerifiedOrganisations;
import org.concordat.record.ResponseReading;
import org.concordat.response.JointRefused.Fault;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Several organisations share one response: nobody unasked, each by its own chain, and each as long as it wants. */
@PortalTest
class AnsweringTogetherTests {

    private static final Target FIRST = Target.ofQuestion(1);

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestStaff staff;

    @Autowired
    TestCases cases;

    @Autowired
    TestOutbox mails;

    @Autowired
    JointBeginning jointly;

    @Autowired
    JointInviting inviting;

    @Autowired
    JointInvitations invitations;

    @Autowired
    JointMembership sharing;

    @Autowired
    GoingOnAlone alone;

    @Autowired
    VerifiedOrganisations organisations;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    Mandates mandates;

    @Autowired
    ColleagueNotes notes;

    @Autowired
    PositionHistory history;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    AwaitedSignatures awaited;

    @Autowired
    ResponseReading record;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Team council;
    Team gps;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
    }

    @Test
    @Tag("A2")
    void isNotThereForThoseWhoAreAskedBeforeTheyAccept() {
        var room = begin(gps);
        var joint = TestResponses.joint(room);
        assertThat(portal.as(gps.drafter(), () -> ours.room(joint))).isEmpty();
        assertThat(portal.as(gps.drafter(), () -> ours.jointly(List.of(room.consultation()))))
                .isEmpty();
        assertThatThrownBy(() -> write(gps, room, "Not mine yet")).isInstanceOf(NotFound.class);
        responses.accept(gps);
        assertThat(portal.as(gps.drafter(), () -> ours.room(joint))).isPresent();
        assertThat(partners(council, joint)).containsExactly(council.name(), gps.name());
        write(gps, room, "Ours too");
        assertThat(portal.as(gps.drafter(), () -> ours.jointly(List.of(room.consultation()))))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.partners()).containsExactly(council.name());
                    assertThat(it.leads()).isFalse();
                });
    }

    @Test
    void showsWhatWouldBeSharedToThoseWhoAreAskedAndToNobodyElse() {
        var room = begin(gps);
        write(council, room, "As drafted.");
        var waiting = portal.as(gps.drafter(), () -> invitations.waiting()).getFirst();
        assertThat(waiting.askedFor()).isEqualTo(council.name());
        var read = portal.as(gps.drafter(), () -> invitations.open(waiting.id()));
        assertThat(read.positions())
                .singleElement()
                .satisfies(it -> assertThat(it.draft().reasons()).isEqualTo(Text.ofPlain("As drafted.")));
        assertThat(read.message()).isEqualTo("Shall we?");
        assertThat(read.mayAnswer()).as("a drafter").isFalse();
        assertThat(portal.as(gps.approver(), () -> invitations.open(waiting.id()))
                        .mayAnswer())
                .isTrue();
        for (var stranger : List.of(council.approver(), teams.aCouncil().approver())) {
            assertThatThrownBy(() -> portal.as(stranger, () -> invitations.open(waiting.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> portal.as(stranger, () -> sharing.accept(waiting.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> portal.as(stranger, () -> sharing.decline(waiting.id(), "")))
                    .isInstanceOf(NotFound.class);
        }
        portal.as(gps.approver(), () -> sharing.decline(waiting.id(), "We answer alone."));
        var declined = portal.as(gps.approver(), () -> invitations.open(waiting.id()));
        assertThat(declined.standing()).isEqualTo(InvitationToAnswer.Standing.DECLINED);
        assertThat(declined.positions()).isEmpty();
        assertThat(declined.partners()).isEmpty();
        assertThat(declined.mandates()).isEmpty();
    }

    @Test
    void isAnsweredByThoseWhoSpeakForTheOrganisation() {
        begin(gps);
        var id = waiting(gps);
        assertThatThrownBy(() -> portal.as(gps.drafter(), () -> sharing.accept(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(gps.drafter(), () -> sharing.decline(id, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(
                        gps.approver(), () -> sharing.decline(id, "x".repeat(JointInviting.MESSAGE_MAXIMUM + 1))))
                .isInstanceOf(TooLong.class);
        portal.as(teams.aMember(gps, Role.ORGANISATION_ADMINISTRATOR), () -> sharing.accept(id));
        assertThatThrownBy(() -> portal.as(gps.approver(), () -> sharing.accept(id)))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> portal.as(gps.approver(), () -> sharing.decline(id, "")))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void refusesInWordsWhomItCannotAsk() {
        var unverified = teams.anUnverifiedOrganisation();
        refused(Fault.NOT_VERIFIED, () -> begin(unverified));
        refused(Fault.NOBODY_ASKED, this::begin);
        assertThatThrownBy(() ->
                        portal.as(unverified.drafter(), () -> jointly.begin(asked.id(), List.of(gps.id()), "")))
                .isInstanceOf(NotVerified.class);
        assertThatThrownBy(() -> portal.as(
                        council.drafter(),
                        () -> jointly.begin(asked.id(), List.of(new OrganisationId(UUID.randomUUID())), "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(council.approver(), () -> jointly.begin(asked.id(), List.of(gps.id()), "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(portal.as(council.drafter(), () -> ours.jointly(List.of(summary()))))
                .as("nothing is begun where it is refused")
                .isEmpty();
        var room = begin(gps);
        refused(Fault.LEADS_ALREADY, () -> begin(teams.aCouncil()));
        refused(Fault.ASKED_ALREADY, () -> invite(council, room, gps));
        refused(Fault.IN_ALREADY, () -> invite(council, room, council));
        responses.accept(gps);
        refused(Fault.NOT_LEAD, () -> invite(gps, room, teams.aCouncil()));
        assertThatThrownBy(() -> invite(teams.aCouncil(), room, gps)).isInstanceOf(NotFound.class);
    }

    @Test
    void isTakenBackByTheLeadAloneAndOnce() {
        var room = begin(gps);
        var third = teams.aCouncil();
        responses.accept(gps);
        invite(council, room, third);
        var id = waiting(third);
        refused(Fault.NOT_LEAD, () -> portal.as(gps.drafter(), () -> inviting.takeBack(id)));
        assertThatThrownBy(() -> portal.as(third.drafter(), () -> inviting.takeBack(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(council.approver(), () -> inviting.takeBack(id)))
                .isInstanceOf(AccessDeniedException.class);
        portal.as(council.drafter(), () -> inviting.takeBack(id));
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> inviting.takeBack(id)))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> portal.as(third.approver(), () -> sharing.accept(id)))
                .isInstanceOf(WrongState.class);
        assertThat(portal.as(third.approver(), () -> invitations.waiting())).isEmpty();
    }

    @Test
    @Tag("T46")
    void isOverOnceTheConsultationCloses() {
        var room = begin(gps);
        var id = waiting(gps);
        var late = clock.instant().plus(Duration.ofDays(400));
        assertThatThrownBy(() -> portal.at(
                        late,
                        () -> portal.as(gps.approver(), () -> {
                            sharing.accept(id);
                            return id;
                        })))
                .isInstanceOf(ConsultationClosed.class);
        assertThatThrownBy(() -> portal.at(late, () -> {
                    invite(council, room, teams.aCouncil());
                    return id;
                }))
                .isInstanceOf(ConsultationClosed.class);
        assertThat(portal.at(late, () -> portal.as(gps.approver(), () -> invitations.waiting())))
                .isEmpty();
        assertThat(portal.at(late, () -> portal.as(gps.approver(), () -> invitations.open(id)))
                        .standing())
                .isEqualTo(InvitationToAnswer.Standing.CLOSED);
    }

    @Test
    void acceptsOrTakesBackButNeverBoth() {
        for (int run = 0; run < 5; run++) {
            var lead = teams.aCouncil();
            var other = teams.aGpGroup();
            var room = portal.as(lead.drafter(), () -> jointly.begin(asked.id(), List.of(other.id()), ""));
            var id = waiting(other);
            var outcomes = AtOnce.settled(List.<Callable<JointInvitationId>>of(
                    () -> {
                        portal.as(other.approver(), () -> sharing.accept(id));
                        return id;
                    },
                    () -> {
                        portal.as(lead.drafter(), () -> inviting.takeBack(id));
                        return id;
                    }));
            assertThat(outcomes.stream().filter(it -> it.state() == Future.State.SUCCESS))
                    .hasSize(1);
            boolean accepted = outcomes.getFirst().state() == Future.State.SUCCESS;
            assertThat(partners(lead, TestResponses.joint(room))).hasSize(accepted ? 2 : 1);
        }
    }

    @Test
    void beginsOneWhereColleaguesBeginAtTheSameMoment() {
        var outcomes =
                AtOnce.settled(List.<Callable<ResponseRoom>>of(() -> begin(gps), () -> begin(gps), () -> begin(gps)));
        assertThat(outcomes.stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(portal.as(gps.approver(), () -> invitations.waiting())).hasSize(1);
    }

    @Test
    void isSentByTheLeadAloneOnceAllHaveAnsweredAndCanSign() {
        var room = begin(gps);
        write(council, room, "Together");
        assertThat(problems(room)).containsExactly(new Problem(Problem.Kind.INVITATION_OPEN, null));
        portal.as(gps.approver(), () -> sharing.decline(waiting(gps), ""));
        assertThat(problems(room)).containsExactly(new Problem(Problem.Kind.NOBODY_JOINED, null));
        var bare = teams.anOrganisationWithoutMembers();
        var approver = teams.aMember(bare, Role.APPROVER);
        portal.as(council.drafter(), () -> inviting.invite(room.id(), List.of(bare), ""));
        portal.as(approver, () -> invitations.waiting().forEach(it -> sharing.accept(it.id())));
        assertThat(problems(room)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Problem.Kind.NO_CHAIN);
            assertThat(it.whose())
                    .isEqualTo(partners(council, TestResponses.joint(room)).getLast());
        });
        portal.as(approver, () -> sharing.leave(room.id()));
        invite(council, room, gps);
        responses.accept(gps);
        refused(Fault.NOT_LEAD, () -> portal.as(gps.drafter(), () -> sending.send(room.id())));
        database.sql("update organisation set verified = false where id = :id")
                .param("id", gps.id().value())
                .update();
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> sending.send(room.id())))
                .isInstanceOfSatisfying(
                        NotVerified.class, it -> assertThat(it.whose()).isEqualTo(gps.name()));
        database.sql("update organisation set verified = true where id = :id")
                .param("id", gps.id().value())
                .update();
        portal.as(council.drafter(), () -> sending.send(room.id()));
        assertThat(portal.as(gps.drafter(), () -> ours.room(TestResponses.joint(room)))
                        .orElseThrow()
                        .may()
                        .send())
                .isFalse();
    }

    @Test
    @Tag("T45")
    void letsSignaturesFallWhereOneLeavesAndKeepsTheText() {
        var third = teams.aCouncil();
        var room = responses.aJointDraft(asked, "Together", council, gps, third);
        write(third, room, "Together, and more");
        portal.as(council.drafter(), () -> sending.send(room.id()));
        sign(council, room);
        mails.empty();
        assertThatThrownBy(() -> portal.as(third.drafter(), () -> sharing.leave(room.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(teams.aCouncil().approver(), () -> sharing.leave(room.id())))
                .isInstanceOf(NotFound.class);
        portal.as(third.approver(), () -> sharing.leave(room.id()));
        var now = portal.as(council.drafter(), () -> ours.room(TestResponses.joint(room)))
                .orElseThrow();
        assertThat(now.state()).isEqualTo(ResponseState.DRAFT);
        assertThat(now.positions().getFirst().reasons()).isEqualTo(Text.ofPlain("Together, and more"));
        assertThat(portal.as(council.drafter(), () -> history.of(room.id(), FIRST, null))
                        .revisions())
                .hasSize(2);
        assertThat(portal.as(council.approver(), () -> awaited.fallen()))
                .singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo(NotToSign.What.LEFT));
        assertThat(told("signature-fell-left")).isEqualTo(1);
        assertThat(told("joint-left")).isEqualTo(4);
        assertThat(portal.as(third.approver(), () -> ours.room(TestResponses.joint(room))))
                .isEmpty();
        assertThatThrownBy(() -> portal.as(third.approver(), () -> reading.open(room.id())))
                .isInstanceOf(NotFound.class);
        portal.as(council.drafter(), () -> sending.send(room.id()));
        assertThat(sign(council, room)).isEqualTo(new SignOutcome.Waiting(1, 2));
        assertThat(sign(gps, room)).isInstanceOf(SignOutcome.Submitted.class);
        assertThatThrownBy(() -> portal.as(gps.approver(), () -> sharing.leave(room.id())))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void isLedByTheNextWhereTheLeadLeaves() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        portal.as(council.approver(), () -> sharing.leave(room.id()));
        assertThat(partners(gps, TestResponses.joint(room))).containsExactly(gps.name());
        refused(Fault.LAST_ONE, () -> portal.as(gps.approver(), () -> sharing.leave(room.id())));
        invite(gps, room, council);
        responses.accept(council);
        portal.as(gps.drafter(), () -> sending.send(room.id()));
        assertThat(sign(gps, room)).isEqualTo(new SignOutcome.Waiting(1, 2));
        assertThat(sign(council, room)).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    void leavesOneWhereAllLeaveAtTheSameMoment() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        var outcomes =
                AtOnce.settled(List.<Callable<ResponseId>>of(() -> leave(council, room), () -> leave(gps, room)));
        assertThat(outcomes.stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
    }

    @Test
    void standsBesideOnesOwnWhichIsTheOnlyOne() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        responses.aDraft(council, asked, "Alone");
        var own = portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
        assertThat(own.id()).isNotEqualTo(room.id());
        assertThat(own.jointly())
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(TestResponses.joint(room)));
        assertThat(own.positions().getFirst().reasons()).isEqualTo(Text.ofPlain("Alone"));
        portal.as(gps.approver(), () -> sharing.leave(room.id()));
        refused(Fault.OWN_ALREADY, () -> portal.as(council.drafter(), () -> alone.goOn(room.id())));
        assertThat(portal.as(council.drafter(), () -> ours.room(TestResponses.joint(room))))
                .as("what was refused changed nothing")
                .isPresent();
    }

    @Test
    void becomesOnesOwnWhereNobodyElseIsLeft() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        portal.as(council.drafter(), () -> notes.add(room.id(), FIRST, "Between us"));
        refused(Fault.NOT_ALONE, () -> portal.as(council.drafter(), () -> alone.goOn(room.id())));
        portal.as(gps.approver(), () -> sharing.leave(room.id()));
        assertThatThrownBy(() -> portal.as(gps.drafter(), () -> alone.goOn(room.id())))
                .isInstanceOf(NotFound.class);
        portal.as(council.drafter(), () -> alone.goOn(room.id()));
        var own = portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
        assertThat(own.id()).isEqualTo(room.id());
        assertThat(own.joint()).isNull();
        assertThat(portal.as(council.drafter(), () -> notes.on(own.id(), FIRST)))
                .hasSize(1);
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> alone.goOn(room.id())))
                .isInstanceOf(WrongState.class);
    }

    @Test
    @Tag("A2")
    void keepsNotesToColleaguesFromTheOthers() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        portal.as(council.drafter(), () -> notes.add(room.id(), FIRST, "Let them ask for more."));
        assertThat(portal.as(council.approver(), () -> notes.on(room.id(), FIRST)))
                .hasSize(1);
        assertThat(portal.as(gps.approver(), () -> notes.on(room.id(), FIRST))).isEmpty();
        var own = responses.aDraft(council, asked, "Alone");
        assertThat(portal.as(council.approver(), () -> notes.on(own, FIRST))).isEmpty();
    }

    @Test
    void isPublishedWithAllNamesAndEachMandate() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        var members = new Mandate(Mandate.View.MEMBERS, 312, Text.ofPlain("A ballot."), "Eastmere", Text.empty());
        var ballot = new Mandate(Mandate.View.MEMBERS, 41, Text.ofPlain("A vote."), "Northmoor", Text.empty());
        portal.as(gps.drafter(), () -> mandates.say(room.id(), Mandate.own(), members));
        portal.as(council.drafter(), () -> mandates.say(room.id(), Mandate.own(), ballot));
        portal.as(council.drafter(), () -> sending.send(room.id()));
        sign(council, room);
        var receipt = ((SignOutcome.Submitted) sign(gps, room)).receipt();
        portal.as(staff.aModerator(), () -> cases.publish(cases.caseOf(council).id()));
        var published = record.find(receipt.reference()).versions().getFirst();
        assertThat(published.organisations()).extracting(it -> it.name()).containsExactly(council.name(), gps.name());
        assertThat(published.mandates()).hasSize(2);
        assertThat(published.mandates().getFirst().words().plain()).contains("41", "A vote.");
        assertThat(published.mandates().getLast().words().plain()).contains("312", "A ballot.");
        assertThat(published.signedOffBy()).hasSize(2);
        refused(
                Fault.NOT_LEAD,
                () -> portal.as(gps.drafter(), () -> beginning.startNewVersion(TestResponses.joint(room))));
        var next = portal.as(council.drafter(), () -> beginning.startNewVersion(TestResponses.joint(room)));
        assertThat(next.version()).isEqualTo(2);
        assertThat(Objects.requireNonNull(next.joint()).partners()).hasSize(2);
        assertThat(portal.as(gps.drafter(), () -> ours.room(TestResponses.joint(room)))
                        .orElseThrow()
                        .id())
                .isEqualTo(next.id());
        assertThatThrownBy(
                        () -> portal.as(council.drafter(), () -> beginning.startNewVersion(TestResponses.joint(room))))
                .isInstanceOf(WrongState.class);
        assertThat(portal.as(gps.drafter(), () -> history.of(next.id(), FIRST, null))
                        .revisions())
                .as("through all versions")
                .hasSize(2);
    }

    @Test
    void keepsTheNamesUnderWhatWasSubmitted() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        portal.as(council.drafter(), () -> sending.send(room.id()));
        sign(council, room);
        sign(gps, room);
        assertThatThrownBy(() -> database.sql("delete from response_signatory where response_id = :id")
                        .param("id", room.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void tellsAllWhomItConcernsByMailAndNeverInTheWordsOfTheResponse() {
        mails.empty();
        var room = begin(gps);
        assertThat(told("joint-invited")).isEqualTo(2);
        portal.as(gps.approver(), () -> sharing.decline(waiting(gps), "We answer alone."));
        assertThat(told("joint-declined-because")).isEqualTo(2);
        invite(council, room, gps);
        responses.accept(gps);
        assertThat(told("joint-accepted")).isEqualTo(2);
        var third = teams.aCouncil();
        invite(council, room, third);
        portal.as(council.drafter(), () -> inviting.takeBack(waiting(third)));
        assertThat(told("joint-taken-back")).isEqualTo(2);
    }

    @Test
    void findsOrganisationsByWordsOfTheirNames() {
        var found = portal.as(council.drafter(), () -> organisations.named(gps.name()));
        assertThat(found.getFirst().id()).isEqualTo(gps.id());
        var unverified = teams.anUnverifiedOrganisation();
        assertThat(portal.as(council.drafter(), () -> organisations.named(unverified.name())))
                .extracting(it -> it.id())
                .doesNotContain(unverified.id());
        assertThat(portal.as(council.drafter(), () -> organisations.named("%"))).isEmpty();
        assertThat(portal.as(council.drafter(), () -> organisations.named("")))
                .hasSizeLessThanOrEqualTo(VerifiedOrganisations.MOST);
        assertThatThrownBy(() -> portal.as(staff.aModerator(), () -> organisations.named("")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ResponseRoom begin(Team... others) {
        return portal.as(
                council.drafter(),
                () -> jointly.begin(
                        asked.id(), List.of(others).stream().map(Team::id).toList(), "Shall we?"));
    }

    private void invite(Team by, ResponseRoom room, Team whom) {
        portal.as(by.drafter(), () -> inviting.invite(room.id(), List.of(whom.id()), ""));
    }

    private JointInvitationId waiting(Team team) {
        return portal.as(team.approver(), () -> invitations.waiting())
                .getFirst()
                .id();
    }

    private ResponseId leave(Team team, ResponseRoom room) {
        portal.as(team.approver(), () -> sharing.leave(room.id()));
        return room.id();
    }

    private List<String> partners(Team reader, JointId joint) {
        var room = portal.as(reader.drafter(), () -> ours.room(joint)).orElseThrow();
        return Objects.requireNonNull(room.joint()).partners().stream()
                .map(ResponseRoom.Partner::name)
                .toList();
    }

    private void write(Team team, ResponseRoom room, String words) {
        portal.as(
                team.drafter(),
                () -> drafting.save(
                        room.id(),
                        FIRST,
                        portal.as(team.drafter(), () -> ours.room(TestResponses.joint(room)))
                                .map(it -> it.positions().getFirst().revision())
                                .orElse(0),
                        PositionDraft.plain(Stance.OPPOSE, words)));
    }

    private SignOutcome sign(Team team, ResponseRoom room) {
        return portal.as(
                team.approver(),
                () -> signing.sign(room.id().signable(), reading.read(room.id()).contentHash(), Basis.none()));
    }

    private List<Problem> problems(ResponseRoom room) {
        try {
            portal.as(council.drafter(), () -> sending.send(room.id()));
            return List.of();
        } catch (NotReady notReady) {
            return notReady.problems();
        }
    }

    private ConsultationSummary summary() {
        responses.aDraft(gps, asked, "To read what the consultation is");
        return portal.as(gps.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .consultation();
    }

    private int told(String template) {
        return database.sql("select count(*) from mail_message where template = :template")
                .param("template", template)
                .query(Integer.class)
                .single();
    }

    private static void refused(Fault fault, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        JointRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }
}
