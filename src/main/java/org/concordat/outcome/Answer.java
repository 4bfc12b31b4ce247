package org.concordat.outcome;

/** What became of a point. */
public enum Answer {
    ACCEPTED,
    IN_PART,
    NOT_ACCEPTED
}
