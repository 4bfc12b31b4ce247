package org.concordat.response;

import org.concordat.attachment.Attachment;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * A source that a position rests on.
 *
 * @param title what it is called, one line of at most {@link #MAXIMUM} characters; a file may have none but its own name
 * @param place where in it, such as "pages 6 to 8"; empty where the whole of it is meant
 * @param address of a website where it can be read, as {@link org.concordat.kernel.WebAddress} keeps it; empty where
 *     there is none
 * @param file the source itself; nothing where it is only named
 */
public record Evidence(
        String title,
        String place,
        String address,
        @Nullable Attachment file) {

    /** The longest title or place, in characters. */
    public static final int MAXIMUM = 300;

    public Evidence {
        title = Characters.line(title);
        place = Characters.line(place);
    }

    /** A source that is named. */
    public Evidence(String title, String place, String address) {
        this(title, place, address, null);
    }

    /** A source that lies with the position, under its own name. */
    public static Evidence of(Attachment file) {
        return new Evidence("", "", "", file);
    }

    /** Whether nothing was written in it, and it is no file. */
    public boolean isBlank() {
        return isUntitled() && Characters.isBlank(place) && address.isBlank() && file == null;
    }

    /** Whether nobody said what it is called. */
    public boolean isUntitled() {
        return Characters.isBlank(title);
    }
}
