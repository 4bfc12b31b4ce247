package org.concordat.moderation;

/** There is nothing to open again: the case waits already, its author took it back, or its content is withdrawn. */
public class NotDecided extends RuntimeException {

    NotDecided() {
        super("There is nothing to open again");
    }
}
