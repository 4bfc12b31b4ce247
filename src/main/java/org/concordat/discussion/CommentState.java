package org.concordat.discussion;

/** Where a comment is on its way. */
public enum CommentState {
    IN_MODERATION,
    PUBLISHED,
    /** A moderator asks for it to be written anew. */
    RETURNED,
    WITHHELD,
    REJECTED,
    /** It was published, and left the record when its author's organisation turned out not to be who it said. */
    WITHDRAWN
}
