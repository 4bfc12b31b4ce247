package org.concordat.moderation;

import org.concordat.kernel.ConsultationId;
import org.concordat.moderation.spi.ContentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue somebody wants to see; what is not given does not narrow it.
 *
 * @param proposed whether only what waits for a second moderator is wanted
 * @param flagged whether only what should be looked at twice is wanted
 */
public record QueueFilter(
        @Nullable ContentKind kind,
        @Nullable ConsultationId consultation,
        @Nullable Age age,
        @Nullable Held held,
        boolean flagged,
        boolean proposed) {

    /** All that waits. */
    public static final QueueFilter EVERYTHING = new QueueFilter(null, null, null, null, false, false);

    /** How something stands against the time within which it is to be decided. */
    public enum Age {
        /** Its time is over. */
        LATE,
        /** Its time is over within {@value QueueRows#SOON_HOURS} hours, or already. */
        SOON
    }

    /** Who works on it. */
    public enum Held {
        /** Whoever asks. */
        MINE,
        NOBODY
    }
}
