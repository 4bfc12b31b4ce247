package org.concordat.opendata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each network so many answers in a minute, and says how many are left (draft-ietf-httpapi-ratelimit-headers). Each node
 * counts for itself; what is remembered is bounded.
 */
class ApiLimits extends OncePerRequestFilter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100_000;

    /** Of an address of IPv6, what belongs to one customer of a network. */
    private static final int NETWORK_BYTES = 8;

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(MINUTE)
            .build();

    ApiLimits(ApiSettings settings) {
        this.perMinute = settings.perMinute();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = Objects.requireNonNull(buckets.get(network(request.getRemoteAddr()), it -> full()))
                .tryConsumeAndReturnRemaining(1);
        var wait = Math.ceilDiv(
                probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill(), 1_000_000_000L);
        response.setHeader("RateLimit-Policy", "\"api\";q=" + perMinute + ";w=" + MINUTE.toSeconds());
        response.setHeader("RateLimit", "\"api\";r=" + probe.getRemainingTokens() + ";t=" + wait);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write("""
                {"type":"about:blank","title":"Too Many Requests","status":429}""");
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }

    static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }
}
