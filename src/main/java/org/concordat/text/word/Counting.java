package org.concordat.text.word;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.text.Markers;

/**
 * The number of an item in the form in which Word counts it.
 *
 * @param format Word's name of the kind of figures
 * @param before what stands before the figures, and after them
 */
record Counting(String format, String before, String after, int number) {

    private static final Pattern MARKER =
            Pattern.compile("(\\(?)([0-9]{1,4}|[a-z]|[A-Z]|[ivxlc]{1,8}|[IVXLC]{1,8})([.)]?)");
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** How Word would count this number as it was written; nothing where it cannot. */
    static Optional<Counting> of(String marker) {
        var matcher = MARKER.matcher(marker);
        return matcher.matches() ? of(matcher).filter(it -> it.marker().equals(marker)) : Optional.empty();
    }

    private static Optional<Counting> of(Matcher matcher) {
        var figures = matcher.group(2);
        boolean small = Character.isLowerCase(figures.charAt(0));
        if (Character.isDigit(figures.charAt(0))) {
            return Optional.of(new Counting("decimal", matcher.group(1), matcher.group(3), Integer.parseInt(figures)));
        }
        if (figures.length() == 1 && !figures.equalsIgnoreCase("i")) {
            return Optional.of(new Counting(
                    small ? "lowerLetter" : "upperLetter",
                    matcher.group(1),
                    matcher.group(3),
                    Character.toLowerCase(figures.charAt(0)) - 'a' + 1));
        }
        return Optional.of(new Counting(
                small ? "lowerRoman" : "upperRoman",
                matcher.group(1),
                matcher.group(3),
                value(figures.toLowerCase(Locale.ROOT))));
    }

    /** The number as it is read. */
    String marker() {
        return before + figures(format, number) + after;
    }

    /** The same as this, one further on. */
    boolean continues(Counting earlier) {
        return equals(new Counting(earlier.format, earlier.before, earlier.after, earlier.number + 1));
    }

    /** A number in one of Word's kinds of figures. */
    static String figures(String format, int number) {
        return switch (format) {
            case "lowerLetter" -> Markers.repeated(number);
            case "upperLetter" -> Markers.repeated(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> Markers.counted(number, "i");
            case "upperRoman" -> Markers.counted(number, "I");
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    private static int value(String roman) {
        int value = 0;
        var rest = roman;
        for (int at = 0; at < ROMAN.length; at++) {
            while (rest.startsWith(LETTERS[at])) {
                value += ROMAN[at];
                rest = rest.substring(LETTERS[at].length());
            }
        }
        return value;
    }
}
