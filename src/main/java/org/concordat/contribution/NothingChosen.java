package org.concordat.contribution;

/** No sentence was chosen that could be taken. */
public class NothingChosen extends RuntimeException {

    NothingChosen() {
        super("No sentence was chosen");
    }
}
