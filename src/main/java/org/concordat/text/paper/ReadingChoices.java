package org.concordat.text.paper;

/**
 * What somebody decided about a file before it is read.
 *
 * @param hidden whether hidden words are read too
 */
public record ReadingChoices(Changes changes, boolean hidden) {

    /** Nothing was decided. */
    public static final ReadingChoices NONE = new ReadingChoices(Changes.UNDECIDED, false);

    /** What becomes of changes that are tracked in a file. */
    public enum Changes {
        /** A file that has any is refused. */
        UNDECIDED,
        ACCEPT,
        REJECT
    }
}
