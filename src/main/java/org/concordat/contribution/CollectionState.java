package org.concordat.contribution;

/** What the drafters want of a collection. */
public enum CollectionState {
    OPEN,
    PAUSED,
    /** For good. */
    CLOSED
}
