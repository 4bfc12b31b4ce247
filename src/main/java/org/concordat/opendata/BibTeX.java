package org.concordat.opendata;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an entry for BibTeX and biblatex, in UTF-8. */
final class BibTeX {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ROOT);

    private BibTeX() {}

    /**
     * @param key by which texts cite it: letters, digits and hyphens
     * @param authors names of organisations, each of which stays whole
     * @param where what it stands in
     */
    static String entry(
            String key, List<String> authors, String title, String where, LocalDate day, String note, String address) {
        return """
                @misc{%s,
                  author = {%s},
                  title = {{%s}},
                  howpublished = {%s},
                  year = {%d},
                  month = %s,
                  day = {%d},
                  note = {%s},
                  url = {%s}
                }
                """.formatted(
                        key,
                        authors.stream().map(it -> "{" + escaped(it) + "}").collect(Collectors.joining(" and ")),
                        escaped(title),
                        escaped(where),
                        day.getYear(),
                        MONTH.format(day).toLowerCase(Locale.ROOT),
                        day.getDayOfMonth(),
                        escaped(note),
                        address);
    }

    /** Words as they stand between braces. BibTeX counts braces even behind a backslash, so none is left. */
    static String escaped(String words) {
        var escaped = new StringBuilder();
        Words.clean(words).codePoints().forEach(it -> {
            switch (it) {
                case '&', '%', '_', '$', '#' -> escaped.append('\\').appendCodePoint(it);
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '"' -> escaped.append("\\textquotedbl{}");
                default -> escaped.appendCodePoint(it);
            }
        });
        return escaped.toString();
    }
}
