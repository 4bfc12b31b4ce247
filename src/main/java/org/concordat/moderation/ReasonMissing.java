package org.concordat.moderation;

/** A decision against publication gives the author a reason. */
public class ReasonMissing extends RuntimeException {

    ReasonMissing() {
        super("A decision against publication gives the author a reason.");
    }
}
