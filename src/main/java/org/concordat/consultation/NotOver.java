package org.concordat.consultation;

/** A consultation takes responses, or signatures, still. */
public class NotOver extends RuntimeException {

    NotOver() {
        super("Not over yet", null, false, false);
    }
}
