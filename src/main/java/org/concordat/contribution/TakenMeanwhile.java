package org.concordat.contribution;

/** Another drafter took something of the same piece meanwhile. Nothing was taken; whoever wants more looks again. */
public class TakenMeanwhile extends RuntimeException {

    TakenMeanwhile() {
        super("Another drafter took something of it meanwhile");
    }
}
