package org.concordat.publication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address whose part behind the question mark is no text, before a page asks for it and fails. */
class ReadableQuery extends OncePerRequestFilter {

    private static final String READABLE = ReadableQuery.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Whether the query can be read; the container says so only to whoever asks first. */
    static boolean isReadable(HttpServletRequest request) {
        if (request.getAttribute(READABLE) instanceof Boolean known) {
            return known;
        }
        var readable = read(request);
        request.setAttribute(READABLE, readable);
        return readable;
    }

    private static boolean read(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }
}
