package org.concordat.preparation;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The age at which somebody can usually read some words: the grade of Flesch and Kincaid, with the five years before school.
 * The formula is that of Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas for Navy Enlisted
 * Personnel (1975). It is meant for English, and for more than a line or two.
 */
final class ReadingAge {

    private static final int FEWEST_WORDS = 30;
    private static final int BEFORE_SCHOOL = 5;
    private static final Pattern SENTENCE = Pattern.compile("[.!?;:\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}’'-]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private ReadingAge() {}

    /** The age, or nothing where there are too few words to tell. */
    static OptionalInt of(String text) {
        var words = WORD.matcher(text).results().map(it -> it.group()).toList();
        if (words.size() < FEWEST_WORDS) {
            return OptionalInt.empty();
        }
        long sentences = Math.max(
                1, SENTENCE.splitAsStream(text).filter(it -> !it.isBlank()).count());
        int syllables = words.stream().mapToInt(ReadingAge::syllables).sum();
        double grade = 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
        return OptionalInt.of(Math.max(BEFORE_SCHOOL, (int) Math.round(grade) + BEFORE_SCHOOL));
    }

    /** As many as it has groups of vowels; an e at the end is mostly not heard. */
    private static int syllables(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        var heard = plain.length() > 3 && plain.endsWith("e") && !plain.endsWith("le")
                ? plain.substring(0, plain.length() - 1)
                : plain;
        return (int) Math.max(1, VOWELS.matcher(heard).results().count());
    }
}
