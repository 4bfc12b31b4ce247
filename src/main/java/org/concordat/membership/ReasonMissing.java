package org.concordat.membership;

/** Something that is not done without saying why. */
public class ReasonMissing extends RuntimeException {

    ReasonMissing() {
        super("A reason is missing");
    }
}
