package org.concordat.moderation.spi;

/** What waits to be moderated. */
public enum ContentKind {
    RESPONSE,
    COMMENT
}
