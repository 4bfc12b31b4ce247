package org.concordat.moderation;

import org.concordat.text.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * Words that a moderator wants left out.
 *
 * @param part key of the text they stand in
 * @param start where they begin in the original of that text, in UTF-16 code units
 * @param end where they end, not included
 * @param label whom they are about; nothing where that is not said
 */
public record RedactionRequest(
        String part,
        int start,
        int end,
        RedactionReason reason,
        @Nullable RedactionLabel label) {

    /** Words of which nothing but the reason is said. */
    public RedactionRequest(String part, int start, int end, RedactionReason reason) {
        this(part, start, end, reason, null);
    }

    /** The same words with another label, or with none. */
    public RedactionRequest with(@Nullable RedactionLabel other) {
        return new RedactionRequest(part, start, end, reason, other);
    }

    /** Whether both leave out a common character. */
    public boolean overlaps(RedactionRequest other) {
        return part.equals(other.part) && start < other.end && other.start < end;
    }

    /** Whether this leaves out all that another does. */
    public boolean covers(RedactionRequest other) {
        return part.equals(other.part) && start <= other.start && other.end <= end;
    }

    /** All that either leaves out and what stands between, as this one does it. */
    public RedactionRequest and(RedactionRequest other) {
        return new RedactionRequest(part, Math.min(start, other.start), Math.max(end, other.end), reason, label);
    }

    /** What stands in their place, to be put into words for each reader. */
    public String code() {
        return LeftOut.code(reason.name(), label == null ? null : label.name());
    }
}
