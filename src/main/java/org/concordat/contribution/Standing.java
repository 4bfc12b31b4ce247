package org.concordat.contribution;

/** Whether a collection takes contributions at a moment. */
public enum Standing {
    OPEN,
    /** The drafters want none for a while. */
    PAUSED,
    /** It was closed, or its last day is over. */
    OVER,
    /** As many as were wanted have come. */
    FULL
}
