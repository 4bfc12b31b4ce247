package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConsultationClockTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant THEN = Instant.parse("2010-09-20T08:30:00Z");

    @Test
    void agreesWithTheMachineUntilItIsSet() {
        assertThat(clockAt(NOW).instant()).isEqualTo(NOW);
        assertThat(clockAt(NOW).getZone()).isEqualTo(ConsultationClock.ZONE);
    }

    @Test
    void runsOnFromTheMomentItWasSetTo() {
        var machine = new Moving();
        var clock = new ConsultationClock(machine);
        clock.startFrom(THEN);
        machine.now = NOW.plusSeconds(90);
        assertThat(clock.instant()).isEqualTo(THEN.plusSeconds(90));
    }

    @Test
    void runsOnAfterARestart() {
        var distance = clockAt(NOW).startFrom(THEN);
        var restarted = clockAt(NOW.plus(Duration.ofDays(2)));
        restarted.runAt(distance);
        assertThat(restarted.instant()).isEqualTo(THEN.plus(Duration.ofDays(2)));
    }

    @Test
    void standsStillOnlyForTheWorkItWasAskedFor() {
        var clock = clockAt(NOW);
        clock.standingAt(THEN, () -> assertThat(clock.instant()).isEqualTo(THEN));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    private static ConsultationClock clockAt(Instant machine) {
        return new ConsultationClock(Clock.fixed(machine, ZoneOffset.UTC));
    }

    private static final class Moving extends Clock {

        Instant now = NOW;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
