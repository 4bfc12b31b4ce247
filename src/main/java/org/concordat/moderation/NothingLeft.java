package org.concordat.moderation;

/** Every part would be withheld: then the whole is withheld, and nothing on the record says that it exists. */
public class NothingLeft extends RuntimeException {

    NothingLeft() {
        super("Every part would be withheld: withhold the whole");
    }
}
