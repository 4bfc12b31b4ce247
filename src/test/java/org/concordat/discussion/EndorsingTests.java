package org.concordat.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.discussion.EndorsementRefused.Fault;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.Deciding;
import org.concordat.moderation.Decision;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.TestCases;
import org.concordat.moderation.spi.Verdict;
import org.concordat.record.ListedEndorsement;
import org.concordat.response.ResponseBeginning;
import org.concordat.staff.TestStaff;
import org.concordat.stewardship.Stewardship;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** How organisations stand behind each other's positions. */
@PortalTest
@RecordApplicationEvents
class EndorsingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestCases cases;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    TestStaff staff;

    @Autowired
    Endorsing endorsing;

    @Autowired
    ReadingAlong reading;

    @Autowired
    Deciding deciding;

    @Autowired
    Stewardship stewardship;

    @Autowired
    ConsultationClock clock;

    @Autowired
    ApplicationEvents events;

    Team council;
    Team gps;
    Asked asked;
    Instant closes;
    Reference position;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        closes = clock.instant().plus(Duration.ofDays(3));
        asked = consultations.aConsultation(clock.instant().minus(Duration.ofDays(7)), closes);
        cases.aPublishedResponse(council, asked, "Too costly.");
        position = portal.as(gps.drafter(), () -> reading.positions(asked.id(), Optional.of(1), null))
                .positions()
                .getFirst()
                .reference();
    }

    @Test
    void isPublicAtOnceWhereThePositionIsEndorsedWhole() {
        endorse(gps, "");
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.organisation().name()).isEqualTo(gps.name());
            assertThat(it.version()).isEqualTo(1);
            assertThat(it.reservation()).isNull();
            assertThat(it.stands()).isTrue();
        });
        assertThat(events.stream(PositionEndorsed.class))
                .singleElement()
                .satisfies(it -> assertThat(it.holders()).containsExactly(council.id()));
    }

    @Test
    @Tag("T23")
    void isNotThereWithAReservationUntilAModeratorHasReadThat() {
        endorse(gps, "Mrs Canary would not agree with the last sentence.");
        assertThat(read()).isEmpty();
        assertThat(events.stream(PositionEndorsed.class)).isEmpty();
        decide(Decision.publish(
                List.of(new RedactionRequest("reservation", 0, 10, RedactionReason.NAME)),
                EnumSet.of(DecisionReason.THIRD_PARTY_PERSONAL_DATA),
                ""));
        assertThat(read())
                .singleElement()
                .satisfies(it -> assertThat(it.reservation().html())
                        .contains("last sentence")
                        .doesNotContain("Canary"));
    }

    @Test
    void staysUnknownWhereItsReservationIsTurnedDownAndCanBeGivenAnew() {
        for (var verdict : List.of(Verdict.Kind.RETURN, Verdict.Kind.WITHHOLD, Verdict.Kind.REJECT)) {
            endorse(gps, "An accusation.");
            decide(Decision.against(verdict, EnumSet.of(DecisionReason.POTENTIALLY_DEFAMATORY), "Leave it out."));
            assertThat(read()).isEmpty();
            assertThat(ours().isOver()).isTrue();
            assertThat(ours().explanation().note()).isEqualTo("Leave it out.");
        }
        endorse(gps, "");
        assertThat(read()).hasSize(1);
    }

    @Test
    @Tag("T14")
    @Tag("A34")
    void isGivenOnceHoweverManyTryAtOnce() {
        Callable<Boolean> attempt = () -> {
            endorse(gps, "");
            return true;
        };
        var outcomes = AtOnce.settled(Collections.nCopies(50, attempt));
        assertThat(outcomes.stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(outcomes.stream().filter(it -> it.state() == Future.State.FAILED))
                .allSatisfy(it -> assertThat(it.exceptionNow()).isInstanceOf(EndorsementRefused.class));
        assertThat(read()).hasSize(1);
        refused(() -> endorse(gps, "With a reservation."), Fault.ALREADY);
    }

    @Test
    void leavesATraceWhenItIsTakenBack() {
        endorse(gps, "All but the last sentence.");
        decide(Decision.publish());
        portal.as(gps.approver(), () -> endorsing.takeBack(position));
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.stands()).isFalse();
            assertThat(it.reservation()).isNull();
        });
        assertThat(events.stream(EndorsementTakenBack.class)).hasSize(1);
        refused(() -> portal.as(gps.approver(), () -> endorsing.takeBack(position)), Fault.SETTLED);
        endorse(gps, "");
        assertThat(read()).hasSize(2);
    }

    @Test
    void leavesNoTraceWhenItIsTakenBackBeforeAnybodyReadIt() {
        endorse(gps, "All but the last sentence.");
        portal.as(gps.approver(), () -> endorsing.takeBack(position));
        assertThat(read()).isEmpty();
        endorse(gps, "");
        assertThat(read()).hasSize(1);
    }

    @Test
    void asksAgainOnceThePositionSaysSomethingElse() {
        endorse(gps, "");
        assertThat(askedAgain()).isEmpty();
        refused(() -> portal.as(gps.approver(), () -> endorsing.endorse(position, 2, Text.empty())), Fault.CHANGED);
        anotherVersion("Too costly, and too late.");
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.version()).isEqualTo(1);
            assertThat(it.changedSince()).isTrue();
        });
        assertThat(askedAgain()).hasSize(1);
        refused(() -> portal.as(gps.approver(), () -> endorsing.confirm(position, 1)), Fault.CHANGED);
        portal.as(gps.approver(), () -> endorsing.confirm(position, 2));
        assertThat(askedAgain()).isEmpty();
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.version()).isEqualTo(2);
            assertThat(it.changedSince()).isFalse();
        });
    }

    @Test
    void doesNotAskAgainWhereThePositionSaysTheSameInANewVersion() {
        endorse(gps, "");
        anotherVersion("Too costly.");
        assertThat(askedAgain()).isEmpty();
        assertThat(read())
                .singleElement()
                .satisfies(it -> assertThat(it.changedSince()).isFalse());
    }

    @Test
    void isForApproversOfOtherVerifiedOrganisations() {
        assertThatThrownBy(() -> portal.as(gps.drafter(), () -> endorsing.endorse(position, 1, Text.empty())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> endorse(council, "")).isInstanceOf(OwnPosition.class);
        assertThatThrownBy(() -> endorse(teams.anUnverifiedOrganisation(), "")).isInstanceOf(NotVerified.class);
        assertThatThrownBy(() -> portal.as(
                        gps.approver(), () -> endorsing.endorse(new Reference("P-0000-0000"), 1, Text.empty())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endorse(gps, "x".repeat(Endorsing.MAXIMUM + 1)))
                .isInstanceOf(TooLong.class);
        endorse(gps, "");
        var other = teams.aCouncil();
        assertThatThrownBy(() -> portal.as(other.approver(), () -> endorsing.takeBack(position)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(gps.drafter(), () -> endorsing.takeBack(position)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(gps.drafter(), () -> endorsing.confirm(position, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(read()).hasSize(1);
    }

    @Test
    @Tag("T48")
    void isTakenBackFromThePublicWhereAModeratorPublishesItAtThatMoment() throws Exception {
        endorse(gps, "Not the last sentence.");
        cases.decideWhile(gps, Decision.publish(), () -> portal.as(gps.approver(), () -> endorsing.takeBack(position)));
        assertThat(read()).singleElement().satisfies(it -> {
            assertThat(it.stands()).isFalse();
            assertThat(it.reservation()).isNull();
        });
    }

    @Test
    @Tag("T70")
    void closesWithTheCommentsAndCanBeTakenBackAfter() {
        endorse(gps, "");
        var late = closes.plusMillis(1);
        var other = teams.aCouncil();
        refused(() -> portal.at(late, () -> endorse(other, "")), Fault.CLOSED);
        refused(
                () -> portal.at(late, () -> {
                    portal.as(gps.approver(), () -> endorsing.confirm(position, 1));
                    return position;
                }),
                Fault.CLOSED);
        portal.at(late, () -> {
            portal.as(gps.approver(), () -> endorsing.takeBack(position));
            return position;
        });
        assertThat(read())
                .singleElement()
                .satisfies(it -> assertThat(it.stands()).isFalse());
    }

    @Test
    void isGoneFromTheRecordWhereItsOrganisationIsNotWhoItSaid() {
        endorse(gps, "");
        portal.asSystem(() -> {
            stewardship.withdrawVerification(gps.id(), "not who they say");
            return gps;
        });
        assertThat(read()).isEmpty();
    }

    private void anotherVersion(String reasons) {
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        cases.aPublishedResponse(council, asked, reasons);
    }

    private Reference endorse(Team team, String reservation) {
        return portal.as(team.approver(), () -> {
            endorsing.endorse(position, 1, Text.ofPlain(reservation));
            return position;
        });
    }

    private void decide(Decision decision) {
        portal.as(staff.aModerator(), () -> {
            var file = cases.caseOf(gps);
            deciding.decide(file.id(), file.version(), decision);
        });
    }

    private OurEndorsement ours() {
        return portal.as(gps.drafter(), () -> endorsing.ours(position)).orElseThrow();
    }

    private List<ListedEndorsement> askedAgain() {
        return portal.as(gps.approver(), () -> endorsing.askedAgain());
    }

    private List<ListedEndorsement> read() {
        return portal.as(council.drafter(), () -> endorsing.of(position));
    }

    private static void refused(ThrowingCallable act, Fault fault) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        EndorsementRefused.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }
}
