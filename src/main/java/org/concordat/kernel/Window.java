package org.concordat.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * When something is open, by the one rule of the whole portal: from its first moment to its last, both included. What was
 * begun by then is in time until the grace has passed too, its last moment included.
 *
 * @param opensAt the first moment at which it is open
 * @param closesAt the last moment at which it is open
 * @param grace how long after that what was begun before can still be brought to its end
 */
public record Window(Instant opensAt, Instant closesAt, Duration grace) {

    /** What is granted where nothing else was decided. */
    public static final Duration USUAL_GRACE = Duration.ofMinutes(15);

    private static final Duration MOST_GRACE = Duration.ofDays(1);

    /** Where a moment stands to a window. */
    public enum Stage {
        SCHEDULED,
        OPEN,
        CLOSED
    }

    /** @throws IllegalArgumentException when it would not close after it opens, or the grace is no time or more than a day */
    public Window {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("A window closes after it opens");
        }
        if (grace.isNegative() || grace.compareTo(MOST_GRACE) > 0) {
            throw new IllegalArgumentException("A grace is a day at most");
        }
    }

    /** One that grants no grace. */
    public Window(Instant opensAt, Instant closesAt) {
        this(opensAt, closesAt, Duration.ZERO);
    }

    /**
     * Of dates alone: from the beginning of the first to the end of the last, where {@linkplain ConsultationClock#ZONE
     * consultations are held}, with the usual grace.
     */
    public static Window of(LocalDate first, LocalDate last) {
        return new Window(
                first.atStartOfDay(ConsultationClock.ZONE).toInstant(),
                last.plusDays(1)
                        .atStartOfDay(ConsultationClock.ZONE)
                        .toInstant()
                        .minus(1, ChronoUnit.MICROS),
                USUAL_GRACE);
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

    /** The last moment at which what was begun before the close can be brought to its end. */
    public Instant graceUntil() {
        return closesAt.plus(grace);
    }

    /** Whether a moment lies after the close, and within the grace. */
    public boolean isInGraceAt(Instant moment) {
        return stageAt(moment) == Stage.CLOSED && !moment.isAfter(graceUntil());
    }

    /** Whether what was begun at one moment and is brought to its end at another is in time. */
    public boolean isInTime(Instant begun, Instant ended) {
        return isOpenAt(ended) || isInGraceAt(ended) && !begun.isAfter(closesAt);
    }

    /** The day on which it closes, where {@linkplain ConsultationClock#ZONE consultations are held}. */
    public LocalDate lastDay() {
        return day(closesAt);
    }

    /** Whole days from the day of a moment to the last one; 0 on that day and after. */
    public long daysLeftAt(Instant moment) {
        return Math.max(0, ChronoUnit.DAYS.between(day(moment), lastDay()));
    }

    /** For how long what is true of this window at a moment stays so: its stage, its grace and the days left. */
    public Duration unchangedFrom(Instant moment) {
        var midnight =
                day(moment).plusDays(1).atStartOfDay(ConsultationClock.ZONE).toInstant();
        return Stream.of(opensAt, closesAt.plusNanos(1000), graceUntil().plusNanos(1000))
                .filter(it -> it.isAfter(moment))
                .map(it -> Duration.between(moment, it))
                .reduce(Duration.between(moment, midnight), (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ConsultationClock.ZONE);
    }
}
