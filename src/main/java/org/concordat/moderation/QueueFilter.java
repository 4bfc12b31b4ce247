package org.concordat.moderation;

import org.concordat.kernel.ConsultationId;
import org.concordat.moderation.spi.ContentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue somebody wants to see; what is not given does not narrow it.
 *
 * @param flagged whether only what should be looked at twice is wanted
 * @param proposed whether only what waits for a second moderator is wanted
 * @param decided whether what was decided is wanted, and not what waits
 */
public record QueueFilter(
        @Nullable ContentKind kind,
        @Nullable ConsultationId consultation,
        @Nullable Age age,
        @Nullable Held held,
        boolean flagged,
        boolean proposed,
        boolean decided) {

    /** All that waits. */
    public static final QueueFilter EVERYTHING = new QueueFilter(null, null, null, null, false, false, false);

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
