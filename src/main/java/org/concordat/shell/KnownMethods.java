package org.concordat.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.concordat.credential.TurnedAway;
import org.concordat.credential.TurnedAway.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses whatever is neither a question nor a form: nothing in the workspace answers to it. */
class KnownMethods extends OncePerRequestFilter {

    private final TurnedAway away;

    KnownMethods(TurnedAway away) {
        this.away = away;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> chain.doFilter(request, response);
            default -> {
                response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
                away.send(response, Reason.METHOD, Duration.ZERO);
            }
        }
    }
}
