package org.concordat.preparation;

/** A consultation was announced meanwhile: what was prepared is not changed any more. */
public class AlreadyOpened extends RuntimeException {

    AlreadyOpened() {
        super("Announced already", null, false, false);
    }
}
