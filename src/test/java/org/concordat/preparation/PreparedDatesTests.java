package org.concordat.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.concordat.consultation.CommentRules;
import org.concordat.preparation.QuietTime.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PreparedDatesTests {

    private static final Instant NOW = Instant.parse("2010-07-01T12:00:00Z");

    @Test
    @Tag("T66")
    void opensAndClosesToTheMinuteInBritishTimeOnBothSidesOfSummerTime() {
        var window =
                dates("2010-10-01", "09:00", "2010-11-30", "17:00").window(NOW).orElseThrow();
        assertThat(window.opensAt()).isEqualTo("2010-10-01T08:00:00Z");
        assertThat(window.closesAt()).isEqualTo("2010-11-30T17:00:59.999999Z");
    }

    @Test
    @Tag("T47")
    void readsADayAloneAsItsBeginningAndItsEnd() {
        var window = dates("2010-07-19", null, "2010-10-11", null).window(NOW).orElseThrow();
        assertThat(window.opensAt()).isEqualTo("2010-07-18T23:00:00Z");
        assertThat(window.closesAt()).isEqualTo("2010-10-11T22:59:59.999999Z");
        assertThat(PreparedDates.isShort(window)).isFalse();
        assertThat(PreparedDates.days(window)).isEqualTo(84);
    }

    @Test
    void isShortWithADayLessThanTwelveWeeks() {
        assertThat(PreparedDates.isShort(dates("2010-07-20", null, "2010-10-11", null)
                        .window(NOW)
                        .orElseThrow()))
                .isTrue();
    }

    @Test
    void opensWhenItIsAnnouncedWithoutADayOrWithOneThatHasPassed() {
        assertThat(dates(null, null, "2010-10-11", null)
                        .window(NOW)
                        .orElseThrow()
                        .opensAt())
                .isEqualTo(NOW);
        assertThat(dates("2010-06-01", null, "2010-10-11", null)
                        .window(NOW)
                        .orElseThrow()
                        .opensAt())
                .isEqualTo(NOW);
    }

    @Test
    void hasNoWindowWithoutACloseOrWithOneThatHasPassed() {
        assertThat(dates("2010-07-19", null, null, null).window(NOW)).isEmpty();
        assertThat(dates(null, null, "2010-06-30", null).window(NOW)).isEmpty();
    }

    @Test
    void knowsTheQuietTimesThatItRunsThrough() {
        assertThat(QuietTime.within(LocalDate.of(2009, 12, 28), LocalDate.of(2010, 4, 6)))
                .containsExactly(
                        new QuietTime(Kind.CHRISTMAS, LocalDate.of(2009, 12, 20), LocalDate.of(2010, 1, 2)),
                        new QuietTime(Kind.ELECTION, LocalDate.of(2010, 4, 6), LocalDate.of(2010, 5, 6)));
        assertThat(QuietTime.within(LocalDate.of(2010, 9, 1), LocalDate.of(2010, 12, 19)))
                .isEmpty();
    }

    private static PreparedDates dates(
            @Nullable String opensOn, @Nullable String opensAt, @Nullable String closesOn, @Nullable String closesAt) {
        return new PreparedDates(
                0,
                opensOn == null ? null : LocalDate.parse(opensOn),
                opensAt == null ? null : LocalTime.parse(opensAt),
                closesOn == null ? null : LocalDate.parse(closesOn),
                closesAt == null ? null : LocalTime.parse(closesAt),
                Duration.ZERO,
                CommentRules.USUAL,
                "",
                true);
    }
}
