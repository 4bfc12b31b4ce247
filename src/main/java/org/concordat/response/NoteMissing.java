package org.concordat.response;

/** Whoever sends a response back says why. */
public class NoteMissing extends RuntimeException {

    NoteMissing() {
        super("Whoever sends a response back says why.");
    }
}
