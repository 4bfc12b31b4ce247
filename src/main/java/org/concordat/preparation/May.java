package org.concordat.preparation;

/** What somebody with whom a consultation in preparation is shared may do. */
public enum May {
    /** Work on it, as whoever began it. */
    PREPARE,

    /** Read it. */
    READ
}
