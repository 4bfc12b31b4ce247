package org.concordat.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Leads from an address as people cite it, in capital or small letters and with the full stop, bracket or quotation mark
 * of their sentence, to the one address that the thing has. Whether the thing is there is told by that address alone.
 */
class TidyAddress extends OncePerRequestFilter {

    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

    private static final Pattern OURS = Pattern.compile(
            "/(?:organisations(?:/%1$s)?|consultations(?:/%1$s(?:/(?:paper".formatted(SLUG)
                    + "|positions|respondents|outcome|questions(?:/[1-9][0-9]{0,5})?))?)?|search|data|take-part|moderation|accessibility|privacy)");

    private static final Pattern CITED =
            Pattern.compile("(?<list>/(?:positions|responses)/)(?<reference>[rp]-[0-9a-z]{4}-[0-9a-z]{4})");

    private static final Pattern SENTENCE = Pattern.compile("[\\p{P}\\p{Z}\\s>]+$");

    private static final String LASTING = "public, max-age=3600";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var tidy = tidy(path).filter(it -> !it.equals(path));
        if (tidy.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, LASTING);
        response.setHeader(HttpHeaders.LOCATION, query == null ? tidy.get() : tidy.get() + "?" + query);
    }

    /** The address that is meant, or nothing where no page of ours is. */
    static Optional<String> tidy(String path) {
        String decoded;
        try {
            decoded = UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        var small = SENTENCE.matcher(decoded).replaceFirst("").toLowerCase(Locale.ROOT);
        var cited = CITED.matcher(small);
        if (cited.matches()) {
            return Optional.of(cited.group("list") + cited.group("reference").toUpperCase(Locale.ROOT));
        }
        return OURS.matcher(small).matches() ? Optional.of(small) : Optional.empty();
    }
}
