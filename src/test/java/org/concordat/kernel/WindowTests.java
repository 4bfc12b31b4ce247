package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.concordat.kernel.Window.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTests {

    private static final Instant OPENS = Instant.parse("2010-07-19T08:30:00Z");
    /** A quarter to midnight in summer time. */
    private static final Instant CLOSES = Instant.parse("2010-10-11T22:45:00Z");

    private static final Window WINDOW = new Window(OPENS, CLOSES);

    @Test
    @Tag("T46")
    void isOpenFromItsFirstMomentToItsLast() {
        assertThat(WINDOW.stageAt(OPENS.minusNanos(1))).isEqualTo(Stage.SCHEDULED);
        assertThat(WINDOW.stageAt(OPENS)).isEqualTo(Stage.OPEN);
        assertThat(WINDOW.stageAt(CLOSES)).isEqualTo(Stage.OPEN);
        assertThat(WINDOW.stageAt(CLOSES.plusNanos(1))).isEqualTo(Stage.CLOSED);
        assertThat(WINDOW.isOpenAt(CLOSES)).isTrue();
        assertThat(WINDOW.isOpenAt(CLOSES.plusNanos(1))).isFalse();
    }

    @Test
    void countsDaysAsTheyAreCountedWhereItIsHeld() {
        assertThat(WINDOW.lastDay()).isEqualTo(LocalDate.of(2010, 10, 11));
        assertThat(WINDOW.daysLeftAt(Instant.parse("2010-10-10T22:59:59Z"))).isEqualTo(1);
        assertThat(WINDOW.daysLeftAt(Instant.parse("2010-10-10T23:00:00Z"))).isZero();
        assertThat(WINDOW.daysLeftAt(Instant.parse("2010-10-13T09:00:00Z"))).isZero();
    }

    @Test
    void countsACalendarDayWhereTheClocksChange() {
        var overTheChange = new Window(OPENS, Instant.parse("2010-11-01T12:00:00Z"));
        assertThat(overTheChange.daysLeftAt(Instant.parse("2010-10-30T23:30:00Z")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-10-11, 2010-10-11T22:59:59.999999Z", // summer time
        "2010-12-11, 2010-12-11T23:59:59.999999Z",
        "2010-03-27, 2010-03-27T23:59:59.999999Z", // the day before the clocks go forward
        "2010-03-28, 2010-03-28T22:59:59.999999Z", // the day of 23 hours
        "2010-10-30, 2010-10-30T22:59:59.999999Z", // the day before the clocks go back
        "2010-10-31, 2010-10-31T23:59:59.999999Z", // the day of 25 hours
        "2026-03-28, 2026-03-28T23:59:59.999999Z",
        "2026-03-29, 2026-03-29T22:59:59.999999Z",
        "2026-10-24, 2026-10-24T22:59:59.999999Z",
        "2026-10-25, 2026-10-25T23:59:59.999999Z",
    })
    @Tag("T46")
    void closesAtTheEndOfADateAloneWhereItIsHeld(LocalDate day, Instant last) {
        var window = Window.of(day.minusDays(7), day);
        assertThat(window.closesAt()).isEqualTo(last);
        assertThat(window.lastDay()).isEqualTo(day);
        var midnight = day.plusDays(1).atStartOfDay(ConsultationClock.ZONE).toInstant();
        for (int milli = -2_000; milli <= 1_000; milli++) {
            var moment = midnight.plusMillis(milli);
            assertThat(window.stageAt(moment)).isEqualTo(milli < 0 ? Stage.OPEN : Stage.CLOSED);
            // What is begun now is in time while it is open alone; what was begun before also after that.
            assertThat(window.isInTime(moment, moment)).isEqualTo(milli < 0);
            assertThat(window.isInTime(last, moment)).isTrue();
        }
        assertThat(window.opensAt())
                .isEqualTo(day.minusDays(7)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(ConsultationClock.ZONE)
                        .toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2010-10-11T22:45:00Z",
        "2010-03-28T00:50:00Z", // ten minutes before the clocks go forward
        "2010-10-31T00:50:00Z", // ten minutes before they go back
        "2026-03-29T00:50:00Z",
        "2026-10-25T00:50:00Z",
    })
    @Tag("T46")
    void grantsTheSameGraceWhetherOrNotTheClocksChange(Instant closes) {
        var window = new Window(OPENS.minus(Duration.ofDays(365)), closes, Duration.ofMinutes(15));
        var end = closes.plusSeconds(15 * 60);
        for (int milli = -1_000; milli <= 1_000; milli++) {
            var moment = end.plusMillis(milli);
            assertThat(window.isInTime(closes, moment)).isEqualTo(milli <= 0);
            assertThat(window.isInTime(closes.plusNanos(1_000), moment)).isFalse();
            assertThat(window.isOpenAt(moment)).isFalse();
            assertThat(window.isInGraceAt(moment)).isEqualTo(milli <= 0);
        }
        assertThat(window.isInGraceAt(closes)).isFalse();
        assertThat(window.isInTime(closes, closes)).isTrue();
        assertThat(window.isInTime(closes.minusMillis(1), closes.plusMillis(1))).isTrue();
    }

    @Test
    void grantsNoGraceUnlessItIsSaidAndADayAtMost() {
        assertThat(WINDOW.isInTime(CLOSES, CLOSES.plusMillis(1))).isFalse();
        assertThat(WINDOW.graceUntil()).isEqualTo(CLOSES);
        assertThat(new Window(OPENS, CLOSES, Duration.ofDays(1)).graceUntil())
                .isEqualTo(CLOSES.plus(Duration.ofDays(1)));
        for (var wrong : List.of(Duration.ofMillis(-1), Duration.ofDays(1).plusMillis(1))) {
            assertThatThrownBy(() -> new Window(OPENS, CLOSES, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void saysForHowLongNothingOfItChanges() {
        var window = new Window(OPENS, CLOSES, Duration.ofMinutes(15));
        var random = new Random(47);
        for (int i = 0; i < 1_000; i++) {
            var moment = OPENS.minus(Duration.ofDays(2))
                    .plusSeconds(random.nextLong(
                            Duration.between(OPENS, CLOSES).plusDays(4).toSeconds()));
            var until = moment.plus(window.unchangedFrom(moment));
            assertThat(until).isAfter(moment);
            assertThat(told(window, until.minus(1, ChronoUnit.MICROS))).isEqualTo(told(window, moment));
        }
        for (var last : List.of(CLOSES, window.graceUntil())) {
            assertThat(window.unchangedFrom(last)).isEqualTo(Duration.of(1, ChronoUnit.MICROS));
        }
    }

    private static List<Object> told(Window window, Instant moment) {
        return List.of(window.stageAt(moment), window.isInGraceAt(moment), window.daysLeftAt(moment));
    }

    @Test
    void closesAfterItOpens() {
        assertThatThrownBy(() -> new Window(CLOSES, CLOSES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(CLOSES, OPENS)).isInstanceOf(IllegalArgumentException.class);
    }
}
