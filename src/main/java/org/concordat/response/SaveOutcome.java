package org.concordat.response;

import java.time.Instant;

/** What became of an attempt to save a position. */
public sealed interface SaveOutcome {

    /**
     * It is saved.
     *
     * @param revision to be given with the next save
     * @param complete whether it can be sent for sign-off as it is
     * @param signOffCancelled whether the response awaited sign-off, which this change has cancelled
     */
    record Saved(int revision, Instant at, boolean complete, boolean signOffCancelled) implements SaveOutcome {}

    /**
     * Somebody else had saved in the meantime, and touched nothing that the writer touched: both changes stand.
     *
     * @param saved of both together. What the writer had written by itself is the revision before
     * @param both what stands now
     * @param theirs what the other had saved
     * @param yourself whether the other is the writer too, elsewhere
     */
    record Merged(Saved saved, PositionDraft both, PositionDraft theirs, String by, Instant at, boolean yourself)
            implements SaveOutcome {

        /** The revision of what the writer had written, by itself. */
        public int apart() {
            return saved.revision() - 1;
        }
    }

    /**
     * Somebody else saved in the meantime and touched the same. The position was not changed; the writer's words are laid
     * aside for them, and they decide, with both texts before them.
     *
     * @param revision with which the writer's own text can be saved after all
     * @param base what both started from
     * @param yourself whether the other is the writer too, elsewhere
     */
    record Conflict(PositionDraft theirs, int revision, String by, Instant at, PositionDraft base, boolean yourself)
            implements SaveOutcome {}
}
