package org.concordat.outcome;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer at the end of a consultation, as it is being written.
 *
 * @param revision which whoever saves names as the one they started from
 * @param listRevision counts what changed the list of its points and none of them
 * @param version how often it was published
 * @param publishedAt when last; nothing before the first time
 */
public record Outcome(
        OutcomeId id,
        int revision,
        int listRevision,
        OutcomeWords words,
        int version,
        @Nullable Instant publishedAt,
        List<OutcomePoint> points) {

    public Outcome {
        points = List.copyOf(points);
    }

    /** Another number after each change of it or of a point. */
    public int revisions() {
        return points.stream().mapToInt(it -> it.revision() + 1).sum() + revision + listRevision;
    }
}
