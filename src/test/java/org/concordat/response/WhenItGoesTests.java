package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.response.WhenItGoes.How;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenItGoesTests {

    private static final Instant FAR = Instant.parse("2011-06-01T22:59:59.999Z");
    private static final LocalDate UNTIL = LocalDate.of(2010, 12, 13);
    private static final Instant MIDNIGHT = Instant.parse("2010-12-14T00:00:00Z");

    @Test
    void goesAtOnceWhereNothingIsWaitedFor() {
        assertThat(WhenItGoes.of(null, MIDNIGHT, FAR)).isEqualTo(new WhenItGoes(How.AT_ONCE, null));
    }

    @Test
    @Tag("T46")
    void waitsForTheEndOfTheLastDayToTheMillisecond() {
        assertThat(WhenItGoes.of(UNTIL, MIDNIGHT.minusMillis(1), FAR)).isEqualTo(new WhenItGoes(How.WAITS, MIDNIGHT));
        assertThat(WhenItGoes.of(UNTIL, MIDNIGHT, FAR)).isEqualTo(new WhenItGoes(How.AT_ONCE, null));
        assertThat(WhenItGoes.isDue(MIDNIGHT, MIDNIGHT.minusMillis(1), FAR)).isFalse();
        assertThat(WhenItGoes.isDue(MIDNIGHT, MIDNIGHT, FAR)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-10-30, 2010-10-30T23:00:00Z", // the day before summer time ends
        "2010-10-31, 2010-11-01T00:00:00Z", // the day of 25 hours
        "2011-03-26, 2011-03-27T00:00:00Z",
        "2011-03-27, 2011-03-27T23:00:00Z" // the day of 23 hours
    })
    @Tag("T46")
    void endsTheDayWhereItIsHeld(LocalDate until, Instant goes) {
        assertThat(WhenItGoes.of(until, Instant.parse("2010-10-01T12:00:00Z"), FAR)
                        .at())
                .isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-14T00:59:59.999Z, CLOSES_FIRST",
        "2010-12-14T01:00:00Z, WAITS",
        "2010-12-13T23:59:59.999Z, CLOSES_FIRST",
        "2010-12-10T12:00:00Z, CLOSES_FIRST"
    })
    @Tag("T46")
    void goesAtOnceWhereTheConsultationClosesFirst(Instant closesAt, How how) {
        var now = MIDNIGHT.minusSeconds(600_000);
        assertThat(WhenItGoes.of(UNTIL, now, closesAt).how()).isEqualTo(how);
        assertThat(WhenItGoes.isDue(MIDNIGHT, now, closesAt)).isEqualTo(how == How.CLOSES_FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-14T00:49:59.999Z, true, HELD",
        "2010-12-14T00:50:00Z, true, AT_ONCE",
        "2010-12-14T00:49:59.999Z, false, AT_ONCE",
        "2010-12-14T01:00:00.001Z, true, AT_ONCE"
    })
    @Tag("T46")
    void isHeldUntilTenMinutesBeforeTheCloseWhereThatIsWanted(Instant now, boolean held, How how) {
        var closesAt = Instant.parse("2010-12-14T01:00:00Z");
        assertThat(WhenItGoes.of(null, held, now, closesAt))
                .isEqualTo(new WhenItGoes(how, how == How.HELD ? Instant.parse("2010-12-14T00:50:00Z") : null));
    }

    @Test
    void isHeldUntilTheCloseWhetherOrNotItCanBeCalledInBeforeThat() {
        var now = MIDNIGHT.minusSeconds(600_000);
        for (var closesAt : java.util.List.of(FAR, MIDNIGHT.minusSeconds(60))) {
            assertThat(WhenItGoes.of(UNTIL, true, now, closesAt))
                    .isEqualTo(new WhenItGoes(How.HELD, closesAt.minusSeconds(600)));
        }
    }
}
