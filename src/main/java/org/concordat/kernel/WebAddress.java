package org.concordat.kernel;

import java.net.URI;
import java.util.Optional;

/** The address of a website. None that is given is ever called up. */
public final class WebAddress {

    private static final int MAXIMUM = 300;
    private static final int LONGEST_TYPED = 1_000;

    private WebAddress() {}

    /** The address of a website as it is kept, or nothing where it is none. */
    public static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var line = Bare.of(typed);
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
