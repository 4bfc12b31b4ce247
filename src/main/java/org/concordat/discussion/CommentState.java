package org.concordat.discussion;

/** Where a comment is on its way. */
public enum CommentState {
    IN_MODERATION,
    PUBLISHED,
    /** A moderator asks for it to be written anew. */
    RETURNED,
    WITHHELD,
    REJECTED
}
