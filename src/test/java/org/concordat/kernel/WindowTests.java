package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.Window.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    void closesAfterItOpens() {
        assertThatThrownBy(() -> new Window(CLOSES, CLOSES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(CLOSES, OPENS)).isInstanceOf(IllegalArgumentException.class);
    }
}
