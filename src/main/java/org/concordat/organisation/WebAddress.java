package org.concordat.organisation;

import java.net.URI;
import java.util.Optional;
import org.concordat.text.Characters;

/** The address of a website. None that is given is ever called up. */
public final class WebAddress {

    private static final int MAXIMUM = 300;

    private WebAddress() {}

    /** The address of a website as it is kept, or nothing where it is none. */
    public static Optional<String> parse(String typed) {
        var line = Characters.line(typed);
        var whole = line.matches("(?i)https?://.*") ? line : "https://" + line;
        try {
            var uri = URI.create(whole);
            var host = uri.getHost() == null ? uri.getAuthority() : uri.getHost();
            return whole.length() <= MAXIMUM
                            && uri.getRawUserInfo() == null
                            && host != null
                            && !host.contains("@")
                            && DomainName.parse(host.replaceFirst(":\\d+$", "")).isPresent()
                    ? Optional.of(whole)
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
