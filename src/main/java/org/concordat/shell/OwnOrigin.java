package org.concordat.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page from elsewhere sends in the name of whoever looks at it: posts, the client's own requests, and the
 * websocket, for which nothing else asks where it comes from (OWASP ASVS 5.0, 4.4.2). A websocket is for somebody with a
 * session alone.
 */
class OwnOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean tls;
    private final String address;

    /**
     * @param tls whether people reach the workspace by TLS only
     * @param address of the portal as people type it, for proxies that do not pass it on; may be empty
     */
    OwnOrigin(boolean tls, String address) {
        this.tls = tls;
        this.address = address.isBlank() ? "" : authority(URI.create(address));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean websocket = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean foreign = origin != null && !isOwn(origin, request.getHeader(HttpHeaders.HOST));
        boolean sessionless = websocket && (origin == null || request.getSession(false) == null);
        if (sessionless || foreign && (websocket || !isReading(request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        var query = request.getQueryString();
        return READING.contains(request.getMethod()) && (query == null || !query.contains("v-r="));
    }

    private boolean isOwn(String origin, @Nullable String host) {
        try {
            var from = URI.create(origin);
            if (from.getHost() == null || tls && !"https".equals(from.getScheme())) {
                return false;
            }
            var authority = authority(from);
            return authority.equals(address)
                    || !isStrict()
                            && host != null
                            && authority.equals(authority(URI.create(from.getScheme() + "://" + host)));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /**
     * Whether nothing counts but the address: whatever name somebody else gives to this machine, a browser sends as the host
     * as well.
     */
    private boolean isStrict() {
        return tls && !address.isEmpty();
    }

    /** Host and port, with the port that the scheme stands for where none is named. */
    private static String authority(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
