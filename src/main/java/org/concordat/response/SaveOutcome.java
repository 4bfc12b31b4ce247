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
     * Somebody else saved in the meantime. Nothing was changed; the writer decides, with both texts before them.
     *
     * @param revision with which the writer's own text can be saved after all
     */
    record Conflict(PositionDraft theirs, int revision, String by, Instant at) implements SaveOutcome {}
}
