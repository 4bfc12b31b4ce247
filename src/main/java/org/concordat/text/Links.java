package org.concordat.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which addresses words may lead to: web pages and mail boxes, told in full, without a name or password in them. */
final class Links {

    private static final int LONGEST = 2_000;

    private Links() {}

    /** The address, or nothing where words may not lead there. */
    static @Nullable String allowed(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return null;
        }
        var wanted = address.strip();
        try {
            var uri = new URI(wanted);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean allowed =
                    switch (scheme) {
                        case "http", "https" -> isPlain(uri.getRawAuthority());
                        case "mailto" ->
                            uri.getRawSchemeSpecificPart().indexOf('@') > 0
                                    && !uri.getRawSchemeSpecificPart().startsWith("/");
                        default -> false;
                    };
            return allowed ? Characters.clean(uri.toASCIIString()) : null;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    private static boolean isPlain(@Nullable String authority) {
        return authority != null && !authority.isEmpty() && authority.indexOf('@') < 0;
    }
}
