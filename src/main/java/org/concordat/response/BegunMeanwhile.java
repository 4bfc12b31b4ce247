package org.concordat.response;

/** A colleague began the same response at the same moment; it is there now. */
public class BegunMeanwhile extends RuntimeException {

    BegunMeanwhile() {
        super("A colleague began the response at the same moment");
    }
}
