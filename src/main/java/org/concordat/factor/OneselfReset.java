package org.concordat.factor;

/** Nobody takes their own second factor away as an administrator: that would let them do without one that is compulsory. */
public class OneselfReset extends RuntimeException {

    OneselfReset() {
        super("One's own second factor is changed where one looks after it");
    }
}
