package org.concordat.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.moderation.spi.Verdict;

/**
 * What the author is told of a decision.
 *
 * @param note the moderator's own words, or empty
 * @param redactions why each span was left out; empty where nothing was
 * @param withheld the parts that are not published, by their keys, and why
 */
public record Explanation(
        Verdict.Kind verdict,
        List<DecisionReason> reasons,
        String note,
        List<RedactionReason> redactions,
        Map<String, DecisionReason> withheld,
        Instant at) {

    /** Whether all of it is public as it was written, so that there is nothing to explain. */
    public boolean isWhole() {
        return verdict == Verdict.Kind.PUBLISH && redactions.isEmpty() && withheld.isEmpty();
    }

    /** The code by which the messages name what was decided. */
    public String code() {
        return verdict == Verdict.Kind.PUBLISH && !isWhole() ? "PUBLISH_REDACTED" : verdict.name();
    }
}
