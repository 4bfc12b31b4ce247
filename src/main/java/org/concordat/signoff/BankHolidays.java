package org.concordat.signoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The bank holidays of England, read from {@code signoff/bank-holidays-england.txt}. They are proclaimed year by year, so
 * that nothing is told of a year that the file does not have.
 */
final class BankHolidays {

    private static final String FILE = "/signoff/bank-holidays-england.txt";
    private static final int DATE = 10;

    private final Set<LocalDate> days;
    private final int firstYear;
    private final int lastYear;

    /** @param days of whole years, without a gap */
    BankHolidays(Collection<LocalDate> days) {
        var sorted = new TreeSet<>(days);
        this.days = Set.copyOf(sorted);
        this.firstYear = sorted.first().getYear();
        this.lastYear = sorted.last().getYear();
    }

    /** Those of England, as far as they are known. */
    static BankHolidays ofEngland() {
        return England.HOLIDAYS;
    }

    /** Whether it is known of this day if it is one. */
    boolean know(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    boolean has(LocalDate day) {
        return days.contains(day);
    }

    /** All of them. */
    Set<LocalDate> all() {
        return days;
    }

    private static final class England {

        private static final BankHolidays HOLIDAYS = new BankHolidays(read());

        private static Set<LocalDate> read() {
            try (InputStream file = BankHolidays.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException(FILE + " is missing");
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(it -> !it.startsWith("#"))
                        .map(it -> LocalDate.parse(it.substring(0, DATE)))
                        .collect(Collectors.toSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
