package org.concordat.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.concordat.kernel.Sha256;

/**
 * Where the next part of a list starts, as programs hand it back: nothing for them to read, and good for the list alone that
 * gave it, on every node.
 */
final class Cursor {

    private static final int CHECK_BYTES = 6;

    private Cursor() {}

    /** @param list its address with whatever it was asked for */
    static String of(String list, String mark) {
        var content = check(list, mark) + mark;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The mark in a cursor.
     *
     * @throws NotUnderstood when this list never gave it
     */
    static String read(String list, String cursor) {
        try {
            var content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var mark = content.substring(2 * CHECK_BYTES);
            if (of(list, mark).equals(cursor)) {
                return mark;
            }
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException spoilt) {
            throw new NotUnderstood("cursor");
        }
        throw new NotUnderstood("cursor");
    }

    private static String check(String list, String mark) {
        return Sha256.of(list + "\n" + mark).hex().substring(0, 2 * CHECK_BYTES);
    }
}
