package org.concordat.signoff;

/** Whoever sends a response back says why. */
public class NoteMissing extends RuntimeException {

    NoteMissing() {
        super("Whoever sends a response back says why.");
    }
}
