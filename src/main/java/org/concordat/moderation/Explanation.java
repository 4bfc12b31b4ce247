package org.concordat.moderation;

import java.time.Instant;
import java.util.List;

/**
 * What the author is told of a decision.
 *
 * @param act what was decided
 * @param note the moderator's own words, or empty
 * @param redactions why each span was left out; empty where nothing was
 */
public record Explanation(
        HistoryLine.Act act, List<DecisionReason> reasons, String note, List<RedactionReason> redactions, Instant at) {}
