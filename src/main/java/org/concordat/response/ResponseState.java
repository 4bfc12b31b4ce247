package org.concordat.response;

/** Where a version of a response is on its way. */
public enum ResponseState {
    DRAFT,
    AWAITING_SIGN_OFF,
    SUBMITTED,
    IN_MODERATION,
    PUBLISHED,
    /** Not published, still considered and counted. */
    WITHHELD,
    /** A moderator asks for a revised version. */
    RETURNED,
    WITHDRAWN,
    /** Its next version was submitted before the moderators had decided on it: they decide on that one instead. */
    REPLACED,
    /** Begun and given up, its words kept: a next version that nobody goes on with. */
    DISCARDED;

    /** Whether its text can still change. While it awaits sign-off, a change cancels what was signed. */
    public boolean isEditable() {
        return this == DRAFT || this == AWAITING_SIGN_OFF;
    }

    /** Whether it was submitted and stands as the last word, so that a next version can be begun beside it. */
    public boolean isAmendable() {
        return isWithModerators() || this == PUBLISHED || this == WITHHELD || this == RETURNED || this == WITHDRAWN;
    }

    /** Whether the moderators may have spoken on it, and nothing of it waits for them. */
    public boolean isDecided() {
        return isAmendable() && !isWithModerators();
    }

    /** Whether the moderators have still to decide on it. */
    public boolean isWithModerators() {
        return this == SUBMITTED || this == IN_MODERATION;
    }
}
