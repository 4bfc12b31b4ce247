package org.concordat.kernel;

/**
 * Words of an original that are left out of what the public reads.
 *
 * @param start where the span begins in the original, in UTF-16 code units
 * @param end where it ends, not included
 * @param label what stands in its place, such as "name and address"; read by the public
 */
public record RedactedSpan(int start, int end, String label) {

    /** @throws IllegalArgumentException when the span is empty or lies before the text, or has no label */
    public RedactedSpan {
        if (start < 0 || end <= start || label.isBlank()) {
            throw new IllegalArgumentException("A redaction needs at least one character and a label");
        }
    }
}
