package org.concordat.reported;

/** What became of a report that was recorded. */
public enum ReportedState {
    /** For somebody else to check it. */
    WAITING,
    PUBLISHED,
    /** Whoever checked it wants it changed. */
    SENT_BACK,
    /** A later version took its place. */
    REPLACED,
    WITHDRAWN
}
