package org.concordat.text;

/**
 * A place in the plain projection of a text.
 *
 * @param start where it begins, in UTF-16 code units of {@link Text#plain()}
 * @param end where it ends, not included
 */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException when it is empty or begins before the text */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span begins in the text and is not empty: " + start + " to " + end);
        }
    }

    /** Whether the two have a character in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
