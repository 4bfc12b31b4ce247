package org.concordat.kernel;

import java.time.Duration;

/**
 * Within which a moderator decides, as authors and readers are told: in hours up to three days, beyond that in days.
 *
 * @param amount how many; what is begun counts
 */
public record PromisedTime(Unit unit, long amount) {

    private static final Duration IN_HOURS = Duration.ofDays(3);

    /** In what it is told. */
    public enum Unit {
        HOURS,
        DAYS
    }

    /** @throws IllegalArgumentException when it is no time at all */
    public static PromisedTime of(Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("Within no time: " + time);
        }
        return time.compareTo(IN_HOURS) <= 0
                ? new PromisedTime(Unit.HOURS, begun(time, Duration.ofHours(1)))
                : new PromisedTime(Unit.DAYS, begun(time, Duration.ofDays(1)));
    }

    private static long begun(Duration time, Duration unit) {
        return time.dividedBy(unit) + (time.toSeconds() % unit.toSeconds() == 0 ? 0 : 1);
    }
}
