package org.concordat.response;

import java.time.Instant;
import java.util.Map;
import org.concordat.kernel.Target;

/**
 * A text that was signed or looked at before, with which the present one is compared.
 *
 * @param by who signed it; empty where it was only looked at
 * @param said what it says
 */
public record Earlier(Kind kind, Instant at, String by, Map<Target, PositionDraft> said) {

    /** What makes it worth comparing. */
    public enum Kind {
        /** The reader signed it. */
        SIGNED_BY_ME,
        /** Somebody else signed it, and nobody since. */
        SIGNED,
        /** The reader opened it. */
        OPENED
    }
}
