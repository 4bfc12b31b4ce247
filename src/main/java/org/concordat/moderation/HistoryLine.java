package org.concordat.moderation;

import java.time.Instant;

/**
 * Something that happened to a case.
 *
 * @param who name of the person
 */
public record HistoryLine(Instant at, String who, Act what) {

    /** What can happen to a case. */
    public enum Act {
        SUBMITTED,
        OPENED,
        PUBLISHED,
        PUBLISHED_WITH_REDACTIONS,
        RETURNED,
        WITHHELD,
        REJECTED
    }
}
