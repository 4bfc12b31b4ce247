package org.concordat.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the author of a content does not agree with what was decided on it.
 *
 * @param organisation in whose name
 * @param words why
 * @param outcome what another moderator decided; nothing while it waits
 */
public record Appeal(
        String organisation,
        String words,
        Instant at,
        @Nullable Outcome outcome) {

    /** What became of it. */
    public enum Outcome {
        /** The decision stands. */
        STANDS,
        /** The decision was changed. */
        CHANGED
    }
}
