package org.concordat.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers and caches keep what they were given: pages for seconds and then for the asking, so that what was
 * published or withdrawn shows at once; what is named by its content for good.
 */
class PublicCaching extends OncePerRequestFilter {

    private static final String PAGE = "public, max-age=5, stale-if-error=3600";
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
        response.setHeader(HttpHeaders.CACHE_CONTROL, keeping(request, path));
        chain.doFilter(request, response);
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
