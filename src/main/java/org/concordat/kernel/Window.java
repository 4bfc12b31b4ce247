package org.concordat.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When something is open, by the one rule of the whole portal: from its first moment to its last, both included.
 *
 * @param opensAt the first moment at which it is open
 * @param closesAt the last moment at which it is open
 */
public record Window(Instant opensAt, Instant closesAt) {

    /** Where a moment stands to a window. */
    public enum Stage {
        SCHEDULED,
        OPEN,
        CLOSED
    }

    /** @throws IllegalArgumentException when it would not close after it opens */
    public Window {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("A window closes after it opens");
        }
    }

    /** Where a moment stands to this window. */
    public Stage stageAt(Instant moment) {
        if (moment.isBefore(opensAt)) {
            return Stage.SCHEDULED;
        }
        return moment.isAfter(closesAt) ? Stage.CLOSED : Stage.OPEN;
    }

    /** Whether a moment lies within. */
    public boolean isOpenAt(Instant moment) {
        return stageAt(moment) == Stage.OPEN;
    }

    /** The day on which it closes, where {@linkplain ConsultationClock#ZONE consultations are held}. */
    public LocalDate lastDay() {
        return day(closesAt);
    }

    /** Whole days from the day of a moment to the last one; 0 on that day and after. */
    public long daysLeftAt(Instant moment) {
        return Math.max(0, ChronoUnit.DAYS.between(day(moment), lastDay()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ConsultationClock.ZONE);
    }
}
