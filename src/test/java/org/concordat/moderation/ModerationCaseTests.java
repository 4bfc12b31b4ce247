package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.concordat.moderation.spi.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModerationCaseTests {

    private static final Instant NOW = Instant.parse("2010-09-01T09:00:00Z");

    private final PersonId moderator = new PersonId(UUID.randomUUID());
    private final PersonId another = new PersonId(UUID.randomUUID());

    private final ModerationCase waiting = new ModerationCase(
            new ForModeration(
                    ContentKind.COMMENT,
                    new ContentId(UUID.randomUUID()),
                    new ConsultationId(UUID.randomUUID()),
                    Target.ofQuestion(6),
                    List.of(new OrganisationId(UUID.randomUUID()))),
            new PersonId(UUID.randomUUID()),
            NOW);

    @Test
    void isTakenUpByTheFirstWhoLooks() {
        assertThat(waiting.openedFirstBy(moderator)).isTrue();
        assertThat(waiting.openedFirstBy(another)).isFalse();
        assertThat(waiting.isOver()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Verdict.Kind.class)
    void isDecidedOnce(Verdict.Kind verdict) {
        waiting.decide(verdict, 0, NOW);
        assertThat(waiting.isOver()).isTrue();
        for (var second : Verdict.Kind.values()) {
            assertThatThrownBy(() -> waiting.decide(second, 0, NOW)).isInstanceOf(AlreadyDecided.class);
        }
    }

    @Test
    void isNotDecidedByWhoReadAnEarlierVersion() {
        assertThatThrownBy(() -> waiting.decide(Verdict.Kind.PUBLISH, 1, NOW)).isInstanceOf(AlreadyDecided.class);
        assertThat(waiting.isOver()).isFalse();
    }

    @Test
    void waitsForASecondModeratorWhoIsNotTheFirst() {
        var proposal = UUID.randomUUID();
        waiting.propose(proposal, moderator, 0);
        assertThat(waiting.isOver()).isFalse();
        assertThatThrownBy(() -> waiting.proposalFor(moderator, 0)).isInstanceOf(OwnProposal.class);
        assertThatThrownBy(() -> waiting.proposalFor(another, 1)).isInstanceOf(AlreadyDecided.class);
        assertThat(waiting.proposalFor(another, 0)).isEqualTo(proposal);
    }

    @Test
    void hasNothingToConfirmWhereNothingIsProposed() {
        assertThatThrownBy(() -> waiting.proposalFor(another, 0)).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void takesAnotherProposalInPlaceOfTheFirst() {
        var changed = UUID.randomUUID();
        waiting.propose(UUID.randomUUID(), moderator, 0);
        assertThatThrownBy(() -> waiting.propose(changed, another, 1)).isInstanceOf(AlreadyDecided.class);
        waiting.propose(changed, another, 0);
        assertThat(waiting.proposalFor(moderator, 0)).isEqualTo(changed);
        assertThatThrownBy(() -> waiting.proposalFor(another, 0)).isInstanceOf(OwnProposal.class);
    }

    @Test
    void hasNoProposalOnceItIsOver() {
        waiting.propose(UUID.randomUUID(), moderator, 0);
        waiting.takeBack(another, NOW);
        assertThat(waiting.proposal()).isNull();
        assertThat(waiting.proposedBy()).isNull();
        assertThatThrownBy(() -> waiting.proposalFor(another, 0)).isInstanceOf(AlreadyDecided.class);
        assertThatThrownBy(() -> waiting.propose(UUID.randomUUID(), another, 0)).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void forgetsTheProposalWithTheDecision() {
        waiting.propose(UUID.randomUUID(), moderator, 0);
        waiting.decide(Verdict.Kind.PUBLISH, 0, NOW);
        assertThat(waiting.proposal()).isNull();
    }

    @Test
    void isNotTakenUpOnceItIsDecided() {
        waiting.decide(Verdict.Kind.WITHHOLD, 0, NOW);
        assertThat(waiting.openedFirstBy(moderator)).isFalse();
    }
}
