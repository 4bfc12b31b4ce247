package org.concordat.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.ConsultationClock;
import org.jspecify.annotations.Nullable;

/**
 * When a response goes that everybody has signed: once it can be called in no more, where its organisations want to wait
 * for that; at once where the consultation closes first; and shortly before the close where it is held until then.
 *
 * @param at the moment for which it waits; nothing where it does not
 */
public record WhenItGoes(How how, @Nullable Instant at) {

    /** Nothing waits for a moment so near the close that a portal that is started again could miss it. */
    private static final Duration IN_GOOD_TIME = Duration.ofHours(1);

    /** So long before the close what is held until then goes. */
    private static final Duration BEFORE_THE_CLOSE = Duration.ofMinutes(10);

    /** Why it goes then. */
    public enum How {
        AT_ONCE,
        WAITS,
        /** Shortly before the close, as it was wanted when it was sent to be signed. */
        HELD,
        /** At once, though it can still be called in: the consultation would close before that has passed. */
        CLOSES_FIRST
    }

    /**
     * Of what is signed now.
     *
     * @param until the last day on which it can be called in, where sending waits for that
     */
    public static WhenItGoes of(@Nullable LocalDate until, Instant now, Instant closesAt) {
        if (until == null) {
            return new WhenItGoes(How.AT_ONCE, null);
        }
        var at = until.plusDays(1).atStartOfDay(ConsultationClock.ZONE).toInstant();
        if (!now.isBefore(at)) {
            return new WhenItGoes(How.AT_ONCE, null);
        }
        return isTooLate(at, closesAt) ? new WhenItGoes(How.CLOSES_FIRST, null) : new WhenItGoes(How.WAITS, at);
    }

    /**
     * As above, of what is perhaps held until the close. By then it can be called in no more, or the consultation closes
     * first.
     */
    public static WhenItGoes of(@Nullable LocalDate until, boolean held, Instant now, Instant closesAt) {
        var shortlyBefore = heldUntil(closesAt);
        return held && now.isBefore(shortlyBefore) ? new WhenItGoes(How.HELD, shortlyBefore) : of(until, now, closesAt);
    }

    /** The moment at which what is held until a close goes. */
    public static Instant heldUntil(Instant closesAt) {
        return closesAt.minus(BEFORE_THE_CLOSE);
    }

    /** Whether what waits for a moment goes now: that has come, or the close has moved before it. */
    static boolean isDue(Instant at, Instant now, Instant closesAt) {
        return !now.isBefore(at) || isTooLate(at, closesAt);
    }

    private static boolean isTooLate(Instant at, Instant closesAt) {
        return at.plus(IN_GOOD_TIME).isAfter(closesAt);
    }
}
