package org.concordat.signoff.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something went out after the moment by which it was due.
 *
 * @param due that moment
 * @param reason the words of whoever allowed that; nothing where it is in time
 */
public record Late(Why why, Instant due, @Nullable String reason) {

    /** What let it go later. */
    public enum Why {
        /** It was sent to be signed before the close, and signed within the grace that was published. */
        GRACE,
        /** Everybody had signed it, and it was due to go; the portal stood still, or the close was brought forward. */
        HELD_UP,
        /** Whoever asks let its organisation send after the close. */
        ALLOWED
    }

    /** Why something is in time. */
    public Late(Why why, Instant due) {
        this(why, due, null);
    }
}
