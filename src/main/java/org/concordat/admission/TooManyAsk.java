package org.concordat.admission;

/** More strangers ask at the moment than can be attended to. Says nothing about the one who asks. */
public class TooManyAsk extends RuntimeException {

    TooManyAsk() {
        super("Too many ask at the moment", null, false, false);
    }
}
