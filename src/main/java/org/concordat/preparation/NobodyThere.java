package org.concordat.preparation;

/** Nobody who works for the service is known by an address. Said alike of members of organisations and of strangers. */
public class NobodyThere extends RuntimeException {

    NobodyThere() {
        super("Nobody there", null, false, false);
    }
}
