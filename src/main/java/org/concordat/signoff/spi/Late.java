package org.concordat.signoff.spi;

import java.time.Instant;

/**
 * Why something is in time that went out after the moment by which it was due.
 *
 * @param due that moment
 */
public record Late(Why why, Instant due) {

    /** What let it go later. */
    public enum Why {
        /** It was sent to be signed before the close, and signed within the grace that was published. */
        GRACE,
        /** Everybody had signed it, and it was due to go; the portal stood still, or the close was brought forward. */
        HELD_UP
    }
}
