package org.concordat.moderation;

/** Nobody who moderates a consultation could decide an appeal: each had a part in it, or decided on it before. */
public class NobodyToDecide extends RuntimeException {

    NobodyToDecide() {
        super("No moderator is left who may decide");
    }
}
