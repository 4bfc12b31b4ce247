package org.concordat.record;

/** Why a comment is no longer read. */
public enum CommentRemoval {
    /** Its organisation withdrew it, and is named. */
    BY_AUTHOR,
    /** The service took it off the record, and nobody is named. */
    BY_MODERATOR,
    /** It is hidden while moderators look at it, and nobody is named. */
    REVIEW
}
