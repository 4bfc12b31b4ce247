package org.concordat.kernel;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where people reach the portal, as whoever runs it writes it: a scheme, a host, perhaps a port, and nothing behind. By it
 * the portal knows whether people come by TLS alone.
 */
public record PublicAddress(String scheme, String host, int port) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LAST_PORT = 65_535;

    /** What is written, if it is such an address. */
    public static Optional<PublicAddress> parse(String written) {
        try {
            var address = URI.create(written.strip());
            boolean plain =
                    (address.getRawPath() == null || address.getRawPath().matches("/?"))
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null
                            && address.getRawUserInfo() == null;
            return plain
                            && address.getHost() != null
                            && address.getPort() <= LAST_PORT
                            && ("https".equalsIgnoreCase(address.getScheme())
                                    || "http".equalsIgnoreCase(address.getScheme()))
                    ? Optional.of(new PublicAddress(
                            address.getScheme().toLowerCase(java.util.Locale.ROOT),
                            address.getHost().toLowerCase(java.util.Locale.ROOT),
                            address.getPort()))
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether nobody comes but by TLS. */
    public boolean isTls() {
        return scheme.equals("https");
    }

    /** Whether nobody comes but from this machine. */
    public boolean isThisMachine() {
        return THIS_MACHINE.contains(host);
    }

    /** As it stands before a path. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }
}
