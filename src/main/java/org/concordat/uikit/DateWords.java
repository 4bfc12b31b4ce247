package org.concordat.uikit;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.text.Characters;

/**
 * Reads dates as people write them: the day first, as 1/2/2027, 1.2.27 or 26 Nov 2026, with the weekday if they like; the
 * month first only where it is a word; the year first as machines do. A date that no calendar has is none, nor is one
 * whose weekday is wrong, nor one without a year.
 */
final class DateWords {

    private static final String BETWEEN = "\\s*[-./\\s]\\s*";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String NAME = "(?:of )?(?<name>\\p{L}{3,})\\.?";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final List<Pattern> FORMS = Stream.of(
                    DAY + BETWEEN + MONTH + BETWEEN + YEAR,
                    "(?<year>\\d{4})" + BETWEEN + MONTH + BETWEEN + "(?<day>\\d{1,2})",
                    DAY + "[-./\\s]*" + NAME + "[-./,\\s]*" + YEAR,
                    NAME + "[-./\\s]*" + DAY + "(?:,\\s*|\\s+)" + YEAR)
            .map(Pattern::compile)
            .toList();
    private static final Pattern WEEKDAY = Pattern.compile("(?<weekday>\\p{L}{2,})[.,]*\\s+(?<rest>\\d.*)");

    private static final int LONGEST = 60;
    private static final int FIRST_YEAR = 1000;
    private static final int CENTURY = 2000;

    private DateWords() {}

    /** The date that is written there, in the words of this locale or in English; nothing where it is none. */
    static Optional<LocalDate> read(String written, Locale locale) {
        var line = Characters.line(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .toLowerCase(locale);
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return date(line, locale).or(() -> dated(line, locale));
    }

    private static Optional<LocalDate> dated(String line, Locale locale) {
        var form = WEEKDAY.matcher(line);
        return form.matches()
                ? named(form.group("weekday"), DayOfWeek.values(), DayOfWeek::getDisplayName, locale)
                        .flatMap(day -> date(form.group("rest"), locale).filter(it -> it.getDayOfWeek() == day))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String line, Locale locale) {
        return FORMS.stream()
                .map(it -> it.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(it -> month(it, locale).flatMap(month -> date(it, month)));
    }

    private static Optional<Integer> month(Matcher form, Locale locale) {
        return form.namedGroups().containsKey("month")
                ? Optional.of(Integer.valueOf(form.group("month")))
                : named(form.group("name"), Month.values(), Month::getDisplayName, locale)
                        .map(Month::getValue);
    }

    private static Optional<LocalDate> date(Matcher form, int month) {
        int year = Integer.parseInt(form.group("year"));
        int whole = form.group("year").length() == 2 ? CENTURY + year : year;
        try {
            return Optional.of(LocalDate.of(whole, month, Integer.parseInt(form.group("day"))))
                    .filter(it -> it.getYear() >= FIRST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What has a name that begins like this. */
    private static <T> Optional<T> named(String beginning, T[] all, Naming<T> naming, Locale locale) {
        return Stream.of(locale, Locale.UK)
                .flatMap(it -> Stream.of(all)
                        .filter(one -> naming.name(one, TextStyle.FULL, it)
                                .toLowerCase(it)
                                .startsWith(beginning)))
                .findFirst();
    }

    private interface Naming<T> {

        String name(T one, TextStyle style, Locale locale);
    }
}
