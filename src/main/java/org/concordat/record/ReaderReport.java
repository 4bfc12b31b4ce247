package org.concordat.record;

import org.concordat.kernel.Reference;

/**
 * What a reader says is wrong with something that is published.
 *
 * @param words in their own, may be empty; {@link #WORDS_MAXIMUM} characters at most
 * @param address to which the outcome is sent; empty where they want no answer
 */
public record ReaderReport(Reference about, Reason reason, String words, String address) {

    /** The same with another address. */
    public ReaderReport to(String other) {
        return new ReaderReport(about, reason, words, other);
    }

    /** Characters of what a reader says, at most. */
    public static final int WORDS_MAXIMUM = 2_000;

    /** What is wrong. */
    public enum Reason {
        PERSONAL_DATA,
        HEALTH,
        DEFAMATORY,
        ABUSE,
        IMPERSONATION,
        COPYRIGHT,
        ADVERTISING,
        OTHER
    }
}
