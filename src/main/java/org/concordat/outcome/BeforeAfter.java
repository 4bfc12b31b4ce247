package org.concordat.outcome;

/**
 * A paragraph that a point shows as it read before and as it reads after.
 *
 * @param paragraph its ref; empty where nothing is shown
 * @param after how it reads after; empty where the paper says so itself, in a later version
 * @param source where words that were typed come from, or empty
 */
public record BeforeAfter(String paragraph, String after, String source) {

    public static final BeforeAfter NONE = new BeforeAfter("", "", "");

    boolean isEmpty() {
        return equals(NONE);
    }
}
