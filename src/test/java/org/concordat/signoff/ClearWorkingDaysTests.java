package org.concordat.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearWorkingDaysTests {

    private final ClearWorkingDays days = ClearWorkingDays.inEngland();

    @ParameterizedTest(name = "{1} after {0}: {2}, {3}")
    @CsvSource({
        "2010-09-20, 5, 2010-09-27, over a weekend",
        "2010-12-06, 5, 2010-12-13, so that it goes on the 14th",
        "2010-09-17, 1, 2010-09-20, from a Friday",
        "2010-09-18, 1, 2010-09-20, from a Saturday",
        "2010-09-20, 0, 2010-09-20, none at all",
        "2010-12-22, 5, 2010-12-31, with Christmas on a Saturday and two substitutes",
        "2010-12-30, 5, 2011-01-07, with a substitute for New Year's Day",
        "2011-12-21, 5, 2011-12-30, with Christmas on a Sunday",
        "2016-12-23, 3, 2016-12-30, with Christmas on a Sunday and Boxing Day before its substitute",
        "2011-04-20, 5, 2011-05-03, over Easter and a royal wedding and May Day",
        "2020-05-01, 5, 2020-05-11, when May Day was moved to a Friday",
        "2012-06-01, 2, 2012-06-07, over two days of a jubilee",
        "2022-09-16, 1, 2022-09-20, over a state funeral",
        "2023-05-05, 1, 2023-05-09, over a coronation",
        "2010-10-28, 3, 2010-11-02, over the end of summer time",
        "2011-03-24, 3, 2011-03-29, over its beginning"
    })
    void countsNeitherTheFirstDayNorOnesWithoutWork(LocalDate from, int count, LocalDate last, String why) {
        assertThat(days.last(count, from)).as(why).contains(last);
    }

    @Test
    void tellsNothingWhereHolidaysAreNotKnown() {
        assertThat(days.last(1, LocalDate.of(2030, 12, 30))).contains(LocalDate.of(2030, 12, 31));
        assertThat(days.last(2, LocalDate.of(2030, 12, 30))).isEmpty();
        assertThat(days.last(1, LocalDate.of(2009, 12, 30))).isEmpty();
    }

    /** Of any day in twenty years: the count is right when it is made day by day, and one more is later. */
    @Test
    void endsOnAWorkingDayAndGrowsWithEachDay() {
        var end = LocalDate.of(2030, 11, 1);
        for (var from = LocalDate.of(2010, 1, 1); from.isBefore(end); from = from.plusDays(1)) {
            var before = from;
            for (int count = 1; count <= 10; count++) {
                var last = days.last(count, from).orElseThrow();
                assertThat(last).isAfter(before);
                assertThat(last.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(days.last(1, before)).contains(last);
                before = last;
            }
        }
    }
}
