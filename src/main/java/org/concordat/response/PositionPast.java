package org.concordat.response;

import java.time.Instant;
import java.util.List;

/**
 * What was written of a position, the newest first.
 *
 * @param aside what somebody laid aside and chose not to take, or has not chosen on yet
 * @param more whether there is older than this
 */
public record PositionPast(List<PositionRevision> revisions, List<Aside> aside, boolean more) {

    /** Words that never became the position. */
    public record Aside(String by, Instant at, PositionDraft said, PositionDraft base) {}
}
