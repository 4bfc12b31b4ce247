package org.concordat.signoff;

/** The text changed since it was read; what is signed must be what was read. */
public class ContentChanged extends RuntimeException {

    ContentChanged() {
        super("The text changed since it was read; what is signed must be what was read.");
    }
}
