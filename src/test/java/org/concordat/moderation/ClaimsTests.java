package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TooLong;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.PublishingSeveral.Outcome;
import org.concordat.response.TestResponses;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who works on what waits, what is published together, and what is looked at again. */
@PortalTest
class ClaimsTests {

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
    ModerationQueue queue;

    @Autowired
    CaseFiles files;

    @Autowired
    Claims claims;

    @Autowired
    PublishingSeveral clearing;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Deciding deciding;

    Team council;
    Asked asked;
    PersonId first;
    PersonId second;
    CaseId waiting;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        first = staff.aModeratorFor(asked);
        second = staff.aModeratorFor(asked);
        responses.aSubmittedResponse(council, asked, "Too costly.");
        waiting = item().id();
    }

    @Test
    @Tag("T48")
    void areForOneOfThoseWhoOpenANewCaseAtOnce() {
        var asked = consultations.anOpenConsultation();
        responses.aSubmittedResponse(teams.aCouncil(), asked, "Too costly.");
        var moderators =
                Stream.generate(() -> staff.aModeratorFor(asked)).limit(6).toList();
        var id = portal.as(moderators.getFirst(), () -> queue.waiting(Locale.UK))
                .getFirst()
                .id();
        var opened = AtOnce.all(moderators.stream()
                .map(it -> (Callable<CaseFile>) () -> portal.as(it, () -> files.open(id, Locale.UK)))
                .toList());
        assertThat(opened)
                .filteredOn(it -> it.claim() != null && it.claim().mine())
                .hasSize(1);
    }

    @Test
    void isClaimedByWhoeverOpensItFirst() {
        assertThat(open(first)).matches(Claim::mine);
        assertThat(open(second)).matches(it -> !it.mine());
        assertThat(item().heldByAnother()).isFalse();
        assertThat(portal.as(second, () -> queue.waiting(Locale.UK)).getFirst().heldByAnother())
                .isTrue();
    }

    @Test
    void isTakenOverAndLetGo() {
        open(first);
        portal.as(second, () -> claims.release(waiting));
        assertThat(item().claim()).as("it was not theirs").isNotNull();
        portal.as(second, () -> claims.claim(waiting));
        assertThat(item().heldByAnother()).isTrue();
        portal.as(second, () -> claims.release(waiting));
        assertThat(item().claim()).isNull();
    }

    @Test
    void endsWithTheDecision() {
        open(first);
        publish(second);
        assertThat(portal.as(first, () -> files.standing(waiting)).claim()).isNull();
        portal.as(first, () -> assertThatThrownBy(() -> claims.claim(waiting)).isInstanceOf(AlreadyDecided.class));
        portal.as(first, () -> assertThatThrownBy(() -> claims.release(waiting)).isInstanceOf(AlreadyDecided.class));
    }

    @Test
    void isRefusedToWhoMayNotDecide() {
        var another = staff.aModeratorFor(consultations.anOpenConsultation());
        var biased = staff.aModeratorOf(council);
        portal.as(another, () -> {
            assertThatThrownBy(() -> claims.claim(waiting)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> claims.release(waiting)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files.standing(waiting)).isInstanceOf(NotFound.class);
            assertThat(clearing.publish(List.of(waiting))).containsExactly(Map.entry(waiting, Outcome.NOT_YOURS));
        });
        portal.as(biased, () -> {
            assertThatThrownBy(() -> claims.claim(waiting)).isInstanceOf(OwnOrganisation.class);
            assertThatThrownBy(() -> files.standing(waiting)).isInstanceOf(OwnOrganisation.class);
            assertThat(clearing.publish(List.of(waiting))).containsExactly(Map.entry(waiting, Outcome.NOT_YOURS));
        });
    }

    @Test
    void tellsHowItEnded() {
        open(first);
        assertThat(portal.as(second, () -> files.standing(waiting)).end()).isNull();
        publish(second);
        var end = Objects.requireNonNull(
                portal.as(first, () -> files.standing(waiting)).end());
        assertThat(end.what()).isEqualTo("PUBLISH");
    }

    @Test
    void saysInTheHistoryWhoOpenedItFirst() {
        open(first);
        open(first);
        open(second);
        assertThat(portal.as(first, () -> files.open(waiting, Locale.UK)).history())
                .extracting(HistoryLine::what)
                .containsExactly(HistoryLine.SUBMITTED, HistoryLine.OPENED, HistoryLine.OPENED);
    }

    @Test
    void publishesSeveralCleanOnesEachByItself() {
        var other = teams.aCouncil();
        responses.aSubmittedResponse(other, asked, "Too slow.");
        var doubtful = teams.aCouncil();
        responses.aSubmittedResponse(doubtful, asked, "Ring Beth on 01632 960141.");
        var all = portal.as(first, () -> queue.waiting(Locale.UK)).stream()
                .map(QueueItem::id)
                .toList();
        var flagged = all.getLast();
        portal.as(second, () -> files.open(all.get(1), Locale.UK));
        assertThat(portal.as(first, () -> clearing.publish(all)))
                .containsEntry(waiting, Outcome.PUBLISHED)
                .containsEntry(all.get(1), Outcome.NOT_CLEAN)
                .containsEntry(flagged, Outcome.NOT_CLEAN);
        assertThat(portal.as(first, () -> clearing.publish(List.of(waiting))))
                .containsExactly(Map.entry(waiting, Outcome.OVER));
        assertThat(portal.as(first, queue::count)).isEqualTo(2);
    }

    @Test
    void isReviewedAndKept() {
        portal.as(
                first,
                () -> assertThatThrownBy(() -> reviewing.keep(waiting, "It stands."))
                        .as("nobody has decided it")
                        .isInstanceOf(NotFound.class));
        publish(first);
        portal.as(second, () -> {
            assertThatThrownBy(() -> reviewing.keep(waiting, " \n")).isInstanceOf(ReasonMissing.class);
            assertThatThrownBy(() -> reviewing.keep(waiting, "x".repeat(Decision.NOTE_MAXIMUM + 1)))
                    .isInstanceOf(TooLong.class);
            reviewing.keep(waiting, "It stands.");
        });
        var last =
                portal.as(first, () -> files.open(waiting, Locale.UK)).history().getLast();
        assertThat(last.what()).isEqualTo(HistoryLine.KEPT);
        assertThat(last.why()).isEqualTo("It stands.");
        assertThat(Objects.requireNonNull(
                                portal.as(first, () -> files.standing(waiting)).end())
                        .what())
                .isEqualTo("PUBLISH");
    }

    @Test
    void isReviewedByNobodyWhoMayNotDecide() {
        publish(first);
        portal.as(
                staff.aModeratorOf(council),
                () -> assertThatThrownBy(() -> reviewing.keep(waiting, "Ours.")).isInstanceOf(OwnOrganisation.class));
        portal.as(
                staff.aModeratorFor(consultations.anOpenConsultation()),
                () -> assertThatThrownBy(() -> reviewing.keep(waiting, "Theirs."))
                        .isInstanceOf(NotFound.class));
    }

    private void publish(PersonId moderator) {
        portal.as(moderator, () -> {
            var file = files.open(waiting, Locale.UK);
            deciding.decide(waiting, file.version(), Decision.publish());
        });
    }

    private Claim open(PersonId moderator) {
        return Objects.requireNonNull(
                portal.as(moderator, () -> files.open(waiting, Locale.UK)).claim());
    }

    private QueueItem item() {
        return portal.as(first, () -> queue.waiting(Locale.UK)).getFirst();
    }
}
