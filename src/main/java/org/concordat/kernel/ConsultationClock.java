package org.concordat.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time at which consultations live: opening, deadlines, dates of what was sent and published. Apart from the
 * demonstration, which sets it to 2010, it is the machine's time. Credentials, sessions and rate limits never use it.
 * It ticks in microseconds, as the database does, so that a time reads the same before and after it was stored.
 */
public final class ConsultationClock extends Clock {

    /** Where consultations are held; a date alone means the end of that day here. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final ScopedValue<Instant> STANDING = ScopedValue.newInstance();

    private final Clock machine;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    /** A clock that agrees with the machine's until it is {@linkplain #startFrom(Instant) set}. */
    public ConsultationClock(Clock machine) {
        this(machine, ZONE, new AtomicReference<>(Duration.ZERO));
    }

    private ConsultationClock(Clock machine, ZoneId zone, AtomicReference<Duration> offset) {
        this.machine = machine;
        this.zone = zone;
        this.offset = offset;
    }

    /** Sets this clock to a moment, from which it runs on. Answers how far it now is from the machine's. */
    public Duration startFrom(Instant moment) {
        var distance = Duration.between(machine.instant(), moment);
        offset.set(distance);
        return distance;
    }

    /** Runs this clock at a fixed distance from the machine's, as remembered from an earlier start. */
    public void runAt(Duration distance) {
        offset.set(distance);
    }

    /** How far it is from the machine's. */
    public Duration distance() {
        return offset.get();
    }

    /** Does the work as if the clock stood still at a moment. For the loading of what happened earlier. */
    public void standingAt(Instant moment, Runnable work) {
        ScopedValue.where(STANDING, moment).run(work);
    }

    @Override
    public Instant instant() {
        return at(machine.instant());
    }

    /** What this clock says when another machine's, such as the database's, says this. */
    public Instant at(Instant theirs) {
        var now = STANDING.isBound() ? STANDING.get() : theirs.plus(offset.get());
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ConsultationClock(machine, other, offset);
    }
}
