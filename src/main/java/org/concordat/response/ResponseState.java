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
    /** Begun and given up, its words kept: a next version that nobody goes on with. */
    DISCARDED;

    /** Whether its text can still change. While it awaits sign-off, a change cancels what was signed. */
    public boolean isEditable() {
        return this == DRAFT || this == AWAITING_SIGN_OFF;
    }

    /** Whether nothing waits to be decided of it, so that a new version can be begun beside it. */
    public boolean isDecided() {
        return this == PUBLISHED || this == WITHHELD || this == RETURNED || this == WITHDRAWN;
    }
}
