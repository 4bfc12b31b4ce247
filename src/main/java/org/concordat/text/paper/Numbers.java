package org.concordat.text.paper;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.concordat.text.Markers;

/** Numbers as office programs write them. */
final class Numbers {

    private static final String ORDINAL = "%spellout-ordinal";

    private Numbers() {}

    /** A whole number as a file has it; another where it has none. */
    static int of(String written, int otherwise) {
        return written.matches("-?\\d{1,9}") ? Integer.parseInt(written) : otherwise;
    }

    /**
     * A number in one of the ways in which Word counts.
     *
     * @param format Word's name of it
     */
    static String shown(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> Markers.repeated(number);
            case "upperLetter" -> Markers.repeated(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> Markers.counted(number, "i");
            case "upperRoman" -> Markers.counted(number, "I");
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "ordinal" -> new RuleBasedNumberFormat(ULocale.UK, RuleBasedNumberFormat.ORDINAL).format(number);
            case "cardinalText" -> capital(spelt().format(number));
            case "ordinalText" -> capital(spelt().format(number, ORDINAL));
            case "numberInDash" -> "- " + number + " -";
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    private static RuleBasedNumberFormat spelt() {
        return new RuleBasedNumberFormat(ULocale.UK, RuleBasedNumberFormat.SPELLOUT);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
