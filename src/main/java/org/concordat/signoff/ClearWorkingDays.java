package org.concordat.signoff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Counts clear working days: neither the day from which is counted is one of them, nor a Saturday, a Sunday or a bank
 * holiday. Each is whole, from midnight to midnight, however many hours it has.
 */
final class ClearWorkingDays {

    private final BankHolidays holidays;

    ClearWorkingDays(BankHolidays holidays) {
        this.holidays = holidays;
    }

    static ClearWorkingDays inEngland() {
        return new ClearWorkingDays(BankHolidays.ofEngland());
    }

    /** The last of so many after a day; nothing where the bank holidays are not known so far. */
    Optional<LocalDate> last(int days, LocalDate after) {
        var day = after;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!holidays.know(day)) {
                return Optional.empty();
            }
            if (isOne(day)) {
                left--;
            }
        }
        return Optional.of(day);
    }

    private boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.has(day);
    }
}
