package org.concordat.preparation;

/** A consultation in preparation has a title from the beginning. */
public class TitleMissing extends RuntimeException {

    TitleMissing() {
        super("No title", null, false, false);
    }
}
