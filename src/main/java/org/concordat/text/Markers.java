package org.concordat.text;

import java.util.Locale;

/** The numbers of lists as browsers and office programs count them. */
public final class Markers {

    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private Markers() {}

    /** A number in the style that HTML calls {@code 1}, {@code a}, {@code A}, {@code i} or {@code I}. */
    public static String counted(int number, String style) {
        return switch (style) {
            case "a" -> letters(number);
            case "A" -> letters(number).toUpperCase(Locale.ROOT);
            case "i" -> roman(number);
            case "I" -> roman(number).toUpperCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    /** A number in small letters that are repeated after the last, as in Word: z, aa, bb. */
    public static String repeated(int number) {
        return number < 1 || number > 26 * 20
                ? Integer.toString(number)
                : Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.isEmpty() ? Integer.toString(number) : letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > 3_999) {
            return Integer.toString(number);
        }
        var letters = new StringBuilder();
        int rest = number;
        for (int at = 0; at < ROMAN.length; at++) {
            while (rest >= ROMAN[at]) {
                letters.append(ROMAN_LETTERS[at]);
                rest -= ROMAN[at];
            }
        }
        return letters.toString();
    }
}
