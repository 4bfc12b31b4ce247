package org.concordat.response;

/** How a revision of a position came about. */
public enum Revised {
    /** Somebody wrote it on top of the one before. */
    WRITTEN,
    /** Somebody wrote it on top of an older one, while another wrote something else: one half of what was merged then. */
    APART,
    /** Two changes put together. */
    MERGED,
    /** Taken over from the version before. */
    CARRIED,
    /** Taken from a Word file that somebody brought back. */
    WORD
}
