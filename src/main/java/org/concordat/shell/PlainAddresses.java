package org.concordat.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The workspace has one spelling. What the server would bring here by another (a doubled slash, a parameter within the
 * path, an encoded letter) is a bad request before anybody looks at who sent it.
 */
class PlainAddresses extends OncePerRequestFilter {

    private static final String WORKSPACE = "/workspace";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var written = request.getRequestURI();
        boolean plain = written.equals(WORKSPACE) || written.startsWith(WORKSPACE + "/");
        if (request.getServletPath().equals(WORKSPACE) && !plain) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
