package org.concordat.discussion;

/** An organisation comments on others' positions; its own it can correct by a new version. */
public class OwnPosition extends RuntimeException {

    OwnPosition() {
        super("The position is the organisation's own");
    }
}
