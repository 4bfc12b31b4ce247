package org.concordat.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets browsers and caches keep what they were given: pages for seconds and then for the asking, so that what was
 * published or withdrawn shows at once; what is named by its content for good.
 */
class PublicCaching extends ShallowEtagHeaderFilter {

    private static final String PAGE = "public, max-age=5, stale-if-error=3600";
    private static final String ASSET = "public, max-age=3600";
    private static final String VERSIONED = "public, max-age=31536000, immutable";
    /** What Vaadin adds to the address of a stylesheet: a hash of its content. */
    private static final String WORKSPACE_VERSION = "v-c";

    private static final String NEVER = "no-store";

    PublicCaching() {
        // A weak one: a strong one would keep the server from compressing.
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/workspace") || path.startsWith("/workspace/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.startsWith("/assets/")) {
            var lasting = request.getParameter(Assets.VERSION) != null
                    || request.getParameter(WORKSPACE_VERSION) != null
                    || path.startsWith("/assets/fonts/");
            response.setHeader(HttpHeaders.CACHE_CONTROL, lasting ? VERSIONED : ASSET);
            chain.doFilter(request, response);
        } else if (path.equals("/livez") || path.equals("/readyz")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NEVER);
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, PAGE);
            super.doFilterInternal(request, response, chain);
        }
    }
}
