package org.concordat.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.credential.TurnedAway;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that the service is away, to whoever asked for something that needs the database while that is. */
class WhileAway extends OncePerRequestFilter {

    private final TurnedAway away;

    WhileAway(TurnedAway away) {
        this.away = away;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            if (!away.answer(response, failure)) {
                throw failure;
            }
        }
    }
}
