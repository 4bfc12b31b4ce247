package org.concordat.factor;

/** A second factor is compulsory for this person, and this is the only one they have. */
public class LastFactor extends RuntimeException {

    LastFactor() {
        super("The last second factor of somebody who must have one");
    }
}
