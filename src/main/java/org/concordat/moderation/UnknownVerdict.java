package org.concordat.moderation;

/** There is no such verdict on this kind of content: a response is withheld, and still counted; it cannot be rejected. */
public class UnknownVerdict extends RuntimeException {

    UnknownVerdict() {
        super("There is no such verdict on this kind of content");
    }
}
