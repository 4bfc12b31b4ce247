package org.concordat.discussion;

/** Where an endorsement is. Only one that stands is public. */
public enum EndorsementState {
    /** Its reservation waits for a moderator. */
    IN_MODERATION,
    STANDS,
    /** Its reservation is not published, and so neither is that it was given. */
    RETURNED,
    WITHHELD,
    REJECTED,
    TAKEN_BACK
}
