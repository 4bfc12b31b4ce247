package org.concordat.moderation;

import java.time.Instant;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits, or was decided.
 *
 * @param about where it belongs, such as "question 6"
 * @param due until when it is to be decided
 * @param claim who works on it, where somebody does
 * @param flagged whether it should be looked at twice; what nobody has looked at yet is
 * @param proposal whether a decision on it waits for a second moderator, and whose
 * @param outcome what was decided on it; nothing while it waits
 * @param ownOrganisation whether the moderator who asks acts for its author, and so may not decide
 */
public record QueueItem(
        CaseId id,
        ContentKind kind,
        Occasion occasion,
        String organisation,
        boolean verified,
        String about,
        Instant waitingSince,
        Instant due,
        @Nullable Claim claim,
        boolean flagged,
        ProposalBy proposal,
        @Nullable Outcome outcome,
        boolean ownOrganisation) {

    /** What was decided last, and when. */
    public record Outcome(Verdict.Kind verdict, Instant at) {}

    /** Who proposed a decision on it. */
    public enum ProposalBy {
        NOBODY,
        ANOTHER,
        /** Whoever asks, who may not confirm it. */
        ME
    }

    /** Whether another moderator works on it. */
    public boolean heldByAnother() {
        return claim != null && !claim.mine();
    }

    /** Whether it may be published together with others: see {@link PublishingSeveral}. */
    public boolean clean() {
        return outcome == null
                && proposal == ProposalBy.NOBODY
                && !flagged
                && verified
                && !ownOrganisation
                && !heldByAnother();
    }
}
