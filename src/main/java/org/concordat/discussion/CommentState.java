package org.concordat.discussion;

/** Where a comment, or one version of it, is on its way. */
public enum CommentState {
    IN_MODERATION,
    PUBLISHED,
    /** A moderator asks for it to be written anew. */
    RETURNED,
    WITHHELD,
    REJECTED,
    /** A version that was replaced or given up before anybody decided on it. */
    TAKEN_BACK,
    /** It left the record: its organisation withdrew it, or turned out not to be who it said. */
    WITHDRAWN
}
