package org.concordat.preparation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some days at which a consultation should not run, or not run alone, read from {@code preparation/quiet-times.txt}. */
public record QuietTime(Kind kind, LocalDate first, LocalDate last) {

    private static final String FILE = "/preparation/quiet-times.txt";
    private static final int DAY_OF_A_YEAR = 5;

    /** Why those days are quiet. */
    public enum Kind {
        AUGUST,
        CHRISTMAS,
        ELECTION
    }

    private interface Rule {

        Stream<QuietTime> within(LocalDate first, LocalDate last);
    }

    private static final class Rules {

        private static final List<Rule> ALL = read();

        private static List<Rule> read() {
            try (InputStream file = Objects.requireNonNull(QuietTime.class.getResourceAsStream(FILE))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(it -> !it.isBlank() && !it.startsWith("#"))
                        .map(it -> rule(it.split(" ")))
                        .toList();
            } catch (IOException unread) {
                throw new UncheckedIOException(unread);
            }
        }
    }

    /** The quiet times of which a day lies between these two, both included. */
    static List<QuietTime> within(LocalDate first, LocalDate last) {
        return Rules.ALL.stream()
                .flatMap(it -> it.within(first, last))
                .filter(it -> !it.last().isBefore(first) && !it.first().isAfter(last))
                .toList();
    }

    private static Rule rule(String[] words) {
        var kind = Kind.valueOf(words[0]);
        if (words[1].length() > DAY_OF_A_YEAR) {
            var once = new QuietTime(kind, LocalDate.parse(words[1]), LocalDate.parse(words[2]));
            return (first, last) -> Stream.of(once);
        }
        var from = MonthDay.parse("--" + words[1]);
        var to = MonthDay.parse("--" + words[2]);
        return (first, last) -> IntStream.rangeClosed(first.getYear() - 1, last.getYear())
                .mapToObj(
                        year -> new QuietTime(kind, from.atYear(year), to.atYear(to.isBefore(from) ? year + 1 : year)));
    }
}
