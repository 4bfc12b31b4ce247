package org.concordat.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers and caches keep what they were given: pages for seconds and then for the asking, so that what was
 * published or withdrawn shows at once; what is named by its content for good.
 */
class PublicCaching extends OncePerRequestFilter {

    /** What is withdrawn is gone from shared caches within a quarter of a minute, and nobody waits for it to be asked again. */
    private static final String PAGE = "public, max-age=5, s-maxage=5, stale-while-revalidate=10, stale-if-error=3600";

    /** By which names a shared cache can be told to let pages go: all, and those of one thing. */
    private static final String KEYS = "Surrogate-Key";

    private static final Pattern NAMED =
            Pattern.compile("/(consultations|organisations|responses|positions)/([A-Za-z0-9-]{1,80})(?![A-Za-z0-9-])");

    private static final String ASSET = "public, max-age=3600";
    private static final String VERSIONED = "public, max-age=31536000, immutable";
    /** What Vaadin adds to the address of a stylesheet: a hash of its content. */
    private static final String WORKSPACE_VERSION = "v-c";

    private static final String NEVER = "no-store";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/workspace") || path.startsWith("/workspace/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var keeping = keeping(request, path);
        response.setHeader(HttpHeaders.CACHE_CONTROL, keeping);
        if (keeping.equals(PAGE)) {
            response.setHeader(KEYS, keys(path));
        }
        chain.doFilter(request, response);
    }

    private static String keys(String path) {
        var keys = new StringBuilder("record");
        var named = NAMED.matcher(path);
        while (named.find()) {
            keys.append(' ').append(named.group(1)).append('/').append(named.group(2));
        }
        return keys.toString();
    }

    private static String keeping(HttpServletRequest request, String path) {
        if (path.startsWith("/assets/")) {
            var lasting = request.getParameter(Assets.VERSION) != null
                    || request.getParameter(WORKSPACE_VERSION) != null
                    || path.startsWith("/assets/fonts/");
            return lasting ? VERSIONED : ASSET;
        }
        return path.equals("/livez") || path.equals("/readyz") ? NEVER : PAGE;
    }
}
