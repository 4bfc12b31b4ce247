package org.concordat.response;

import org.concordat.text.Characters;

/**
 * A source that a position rests on.
 *
 * @param title what it is called, one line of at most {@link #MAXIMUM} characters
 * @param place where in it, such as "pages 6 to 8"; empty where the whole of it is meant
 * @param address of a website where it can be read, as {@link org.concordat.kernel.WebAddress} keeps it; empty where
 *     there is none
 */
public record Evidence(String title, String place, String address) {

    /** The longest title or place, in characters. */
    public static final int MAXIMUM = 300;

    public Evidence {
        title = Characters.line(title);
        place = Characters.line(place);
    }

    /** Whether nothing was written in it. */
    public boolean isBlank() {
        return Characters.isBlank(title) && Characters.isBlank(place) && address.isBlank();
    }
}
