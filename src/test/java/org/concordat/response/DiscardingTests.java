package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class DiscardingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    OurResponses ours;

    @Autowired
    Discarding discarding;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;
    ResponseId second;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        cases.aPublishedResponse(council, asked, "As published.");
        second = begin();
        portal.as(
                council.drafter(),
                () -> drafting.save(
                        asked.id(), Target.ofQuestion(1), 1, PositionDraft.plain(Stance.OPPOSE, "As discarded.")));
    }

    @Test
    void leavesThePresentVersionAsTheOneThatCounts() {
        discard(second);
        assertThat(room().version()).isEqualTo(1);
        assertThat(room().state()).isEqualTo(ResponseState.PUBLISHED);
        assertThat(room().positions().getFirst().reasons().plain()).isEqualTo("As published.");
        assertThat(room().discarded()).satisfies(it -> {
            assertThat(it.version()).isEqualTo(2);
            assertThat(it.by()).startsWith("Drafter");
        });
    }

    @Test
    void losesNoneOfItsWords() {
        discard(second);
        takeUpAgain(second);
        assertThat(room().version()).isEqualTo(2);
        assertThat(room().discarded()).isNull();
        assertThat(room().positions().getFirst().reasons().plain()).isEqualTo("As discarded.");
    }

    @Test
    void makesRoomForAnotherOfTheSameNumber() {
        discard(second);
        var another = begin();
        assertThat(room().version()).isEqualTo(2);
        assertThat(room().positions().getFirst().reasons().plain()).isEqualTo("As published.");
        assertThatThrownBy(() -> takeUpAgain(second)).isInstanceOf(WrongState.class);
        discard(another);
        assertThat(room().discarded().id()).isEqualTo(another);
        takeUpAgain(second);
        assertThat(room().positions().getFirst().reasons().plain()).isEqualTo("As discarded.");
    }

    @RepeatedTest(5)
    void endsInOneDraftWhenItIsTakenUpAndBegunAnewAtTheSameMoment() {
        discard(second);
        Callable<ResponseId> again = () -> {
            takeUpAgain(second);
            return second;
        };
        var outcomes = AtOnce.<ResponseId>settled(List.of(again, this::begin));
        assertThat(outcomes)
                .filteredOn(it -> it.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> it.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(it -> assertThat(it.exceptionNow()).isInstanceOf(WrongState.class));
        assertThat(room().version()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeDiscarded() {
        portal.as(council.drafter(), () -> {
            assertThatThrownBy(() -> discarding.takeUpAgain(second)).isInstanceOf(WrongState.class);
        });
        var elsewhere = responses.aDraft(council, consultations.anOpenConsultation(), "A first version.");
        assertThatThrownBy(() -> discard(elsewhere)).isInstanceOf(WrongState.class);
        discard(second);
        assertThatThrownBy(() -> discard(second)).isInstanceOf(WrongState.class);
    }

    @Test
    void refusesEverybodyElse() {
        var stranger = teams.aCouncil();
        portal.as(stranger.drafter(), () -> {
            assertThatThrownBy(() -> discarding.discard(second)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> discarding.takeUpAgain(second)).isInstanceOf(NotFound.class);
        });
        portal.as(council.approver(), () -> {
            assertThatThrownBy(() -> discarding.discard(second)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void letsTheLeadOfAJointResponseGiveItsNextVersionUp() {
        var lead = teams.aCouncil();
        var gps = teams.aCouncil();
        var first = responses.aJointDraft(asked, "Together.", lead, gps);
        var joint = TestResponses.joint(first);
        responses.submitJointly(first.id(), lead, gps);
        var next = portal.as(lead.drafter(), () -> beginning.startNewVersion(joint));
        portal.as(gps.drafter(), () -> {
            assertThatThrownBy(() -> discarding.discard(next.id())).isInstanceOf(JointRefused.class);
        });
        portal.as(lead.drafter(), () -> {
            discarding.discard(next.id());
        });
        for (var team : List.of(lead, gps)) {
            var room = portal.as(team.drafter(), () -> ours.room(joint)).orElseThrow();
            assertThat(room.version()).isEqualTo(1);
            assertThat(Objects.requireNonNull(room.discarded()).version()).isEqualTo(2);
            assertThat(portal.as(team.drafter(), () -> ours.jointly(List.of(room.consultation()))))
                    .singleElement()
                    .satisfies(it -> assertThat(it.version()).isEqualTo(first.id()));
        }
        portal.as(gps.drafter(), () -> {
            assertThatThrownBy(() -> discarding.takeUpAgain(next.id())).isInstanceOf(JointRefused.class);
        });
        portal.as(lead.drafter(), () -> {
            discarding.takeUpAgain(next.id());
        });
        assertThat(portal.as(gps.drafter(), () -> ours.room(joint)).orElseThrow())
                .satisfies(it -> {
                    assertThat(it.version()).isEqualTo(2);
                    assertThat(it.discarded()).isNull();
                    assertThat(it.positions().getFirst().reasons().plain()).isEqualTo("Together.");
                });
    }

    @Test
    void takesNothingUpAfterTheClose() {
        discard(second);
        portal.at(clock.instant().plus(Duration.ofDays(60)), () -> {
            assertThatThrownBy(() -> takeUpAgain(second)).isInstanceOf(ConsultationClosed.class);
            return second;
        });
    }

    private ResponseId begin() {
        return portal.as(
                council.drafter(), () -> beginning.startNewVersion(asked.id()).id());
    }

    private void discard(ResponseId id) {
        portal.as(council.drafter(), () -> {
            discarding.discard(id);
        });
    }

    private void takeUpAgain(ResponseId id) {
        portal.as(council.drafter(), () -> {
            discarding.takeUpAgain(id);
        });
    }

    private ResponseRoom room() {
        return portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
    }
}
