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

    /** What stands in their place, to be put into words for each reader. */
    public String code() {
        return LeftOut.code(reason.name(), label == null ? null : label.name());
    }
}
