package org.concordat.signoff;

/** The office gives its authority only with the delegation or minute it rests on. */
public class BasisMissing extends RuntimeException {

    BasisMissing() {
        super("The office gives its authority only with the delegation or minute it rests on.");
    }
}
