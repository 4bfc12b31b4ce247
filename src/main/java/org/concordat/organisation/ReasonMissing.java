package org.concordat.organisation;

/** Something that is not done without saying why. */
public class ReasonMissing extends RuntimeException {

    ReasonMissing() {
        super("A reason is missing");
    }
}
