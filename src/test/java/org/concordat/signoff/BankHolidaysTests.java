package org.concordat.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BankHolidaysTests {

    private static final BankHolidays ENGLAND = BankHolidays.ofEngland();

    /** What was proclaimed besides the law of 1971, or instead of what it says. */
    private static final Map<Integer, Set<LocalDate>> PROCLAIMED = Map.of(
            2011, Set.of(LocalDate.of(2011, 4, 29)),
            2012, Set.of(LocalDate.of(2012, 6, 4), LocalDate.of(2012, 6, 5)),
            2020, Set.of(LocalDate.of(2020, 5, 8)),
            2022, Set.of(LocalDate.of(2022, 6, 2), LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19)),
            2023, Set.of(LocalDate.of(2023, 5, 8)));

    private static final Set<LocalDate> MOVED_AWAY =
            Set.of(LocalDate.of(2012, 5, 28), LocalDate.of(2020, 5, 4), LocalDate.of(2022, 5, 30));

    static IntStream years() {
        return IntStream.rangeClosed(2010, 2030);
    }

    @ParameterizedTest
    @MethodSource("years")
    void hasWhatTheLawSaysAndWhatWasProclaimed(int year) {
        var expected = new HashSet<>(byLaw(year));
        expected.removeAll(MOVED_AWAY);
        expected.addAll(PROCLAIMED.getOrDefault(year, Set.of()));
        assertThat(ENGLAND.all().stream().filter(it -> it.getYear() == year))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-27",
        "2010-12-28", // Christmas on a Saturday
        "2011-12-26",
        "2011-12-27", // and on a Sunday
        "2011-01-03",
        "2011-04-29",
        "2012-06-04",
        "2012-06-05",
        "2020-05-08",
        "2022-06-02",
        "2022-06-03",
        "2022-09-19",
        "2023-05-08",
        "2026-12-28",
        "2028-01-03",
        "2030-04-19"
    })
    void knows(LocalDate day) {
        assertThat(ENGLAND.has(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2010-12-24", "2012-05-28", "2020-05-04", "2022-05-30", "2010-09-20"})
    void doesNotTakeForOne(LocalDate day) {
        assertThat(ENGLAND.has(day)).isFalse();
    }

    @Test
    void tellsOfTheYearsThatItHasAlone() {
        assertThat(ENGLAND.know(LocalDate.of(2010, 1, 1))).isTrue();
        assertThat(ENGLAND.know(LocalDate.of(2030, 12, 31))).isTrue();
        assertThat(ENGLAND.know(LocalDate.of(2009, 12, 31))).isFalse();
        assertThat(ENGLAND.know(LocalDate.of(2031, 1, 1))).isFalse();
    }

    /** The Banking and Financial Dealings Act 1971, with New Year's Day and the first Monday of May as by proclamation. */
    private static Set<LocalDate> byLaw(int year) {
        var days = new HashSet<LocalDate>();
        var taken = new HashMap<LocalDate, LocalDate>();
        Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26))
                .sorted((one, other) -> Boolean.compare(isWeekend(one), isWeekend(other)))
                .forEach(it -> {
                    var day = it;
                    while (isWeekend(day) || taken.containsKey(day)) {
                        day = day.plusDays(1);
                    }
                    taken.put(day, it);
                });
        days.addAll(taken.keySet());
        days.add(easter(year).minusDays(2));
        days.add(easter(year).plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        return days;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The Sunday after the first full moon of spring, as Butcher reckons it. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
