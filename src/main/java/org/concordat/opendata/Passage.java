package org.concordat.opendata;

import java.util.List;
import java.util.Optional;

/**
 * Some words of a text with their place in it.
 *
 * @param start where they begin in the text, in characters of Java
 */
record Passage(String text, int start, int end) {

    /** So many characters around the words tell them from the same words elsewhere. */
    private static final int AROUND = 32;

    /** Selects by the words themselves (Web Annotation Data Model, section 4.2.4). */
    record Quote(String type, String exact, String prefix, String suffix) {}

    /** Selects by their place, counted in characters of Unicode (section 4.2.5). */
    record Place(String type, int start, int end) {}

    static Passage whole(String text) {
        return new Passage(text, 0, text.length());
    }

    /** Where words stand first, or nothing where they do not. */
    static Optional<Passage> of(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 || words.isEmpty() ? Optional.empty() : Optional.of(new Passage(text, at, at + words.length()));
    }

    /** Both ways to find it again. */
    List<Object> selectors() {
        return List.of(
                new Quote("TextQuoteSelector", text.substring(start, end), prefix(), suffix()),
                new Place("TextPositionSelector", text.codePointCount(0, start), text.codePointCount(0, end)));
    }

    private String prefix() {
        int points = Math.min(AROUND, text.codePointCount(0, start));
        return text.substring(text.offsetByCodePoints(start, -points), start);
    }

    private String suffix() {
        int points = Math.min(AROUND, text.codePointCount(end, text.length()));
        return text.substring(end, text.offsetByCodePoints(end, points));
    }
}
