package org.concordat.response;

/** The response is not in a state in which this can be done. */
public class WrongState extends RuntimeException {

    WrongState() {
        super("The response is not in a state in which this can be done.");
    }
}
