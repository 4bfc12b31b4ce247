package org.concordat.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.moderation.spi.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the author is told of a decision.
 *
 * @param subject by which they appeal
 * @param note the moderator's own words, or empty
 * @param noteSince those of the moderator who looked at it last and kept it, or empty
 * @param redactions why each span was left out; empty where nothing was
 * @param withheld the parts that are not published, by their keys, and why
 * @param files those that the public does not read as they are, by their keys, and what it reads of them
 * @param lastWord whether an appeal was decided so, after which there is no other
 * @param appeal against it, where there is one
 */
public record Explanation(
        CaseId subject,
        Verdict.Kind verdict,
        List<DecisionReason> reasons,
        String note,
        String noteSince,
        List<RedactionReason> redactions,
        Map<String, DecisionReason> withheld,
        Map<String, FileChoice> files,
        Instant at,
        boolean lastWord,
        @Nullable Appeal appeal) {

    /** Whether its author can still ask that another moderator decides. */
    public boolean canBeAppealed() {
        return !isWhole() && !lastWord && appeal == null;
    }

    /** Whether all of it is public as it was written, so that there is nothing to explain. */
    public boolean isWhole() {
        return verdict == Verdict.Kind.PUBLISH && redactions.isEmpty() && withheld.isEmpty() && files.isEmpty();
    }

    /** The code by which the messages name what was decided. */
    public String code() {
        return verdict == Verdict.Kind.PUBLISH && !isWhole() ? "PUBLISH_REDACTED" : verdict.name();
    }
}
