package org.concordat.response;

/** An organisation that nobody has verified can draft, but cannot submit. */
public class NotVerified extends RuntimeException {

    NotVerified() {
        super("An organisation that nobody has verified can draft, but cannot submit.");
    }
}
