package org.concordat.signoff.spi;

/** It does not wait for a signature, or not any more. */
public class NothingToSign extends RuntimeException {

    /** Says so. */
    public NothingToSign() {
        super("It does not wait for a signature.");
    }
}
