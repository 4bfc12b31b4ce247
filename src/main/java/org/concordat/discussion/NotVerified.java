package org.concordat.discussion;

/** An organisation that nobody has verified can draft, but cannot comment. */
public class NotVerified extends RuntimeException {

    NotVerified() {
        super("An organisation that nobody has verified can draft, but cannot comment.");
    }
}
