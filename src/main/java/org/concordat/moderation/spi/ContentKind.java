package org.concordat.moderation.spi;

/** What waits to be moderated. */
public enum ContentKind {
    RESPONSE,
    COMMENT,
    /** Under which an organisation endorses a position. */
    RESERVATION
}
