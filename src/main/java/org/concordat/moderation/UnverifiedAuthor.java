package org.concordat.moderation;

/** Words of an organisation that nobody has verified are not published. */
public class UnverifiedAuthor extends RuntimeException {

    UnverifiedAuthor() {
        super("Words of an organisation that nobody has verified are not published.");
    }
}
