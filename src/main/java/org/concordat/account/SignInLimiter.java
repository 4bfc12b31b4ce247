package org.concordat.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away passwords that come too fast, before anything costly is done about them. */
class SignInLimiter extends OncePerRequestFilter {

    private final RequestMatcher signIn;
    private final Tries tries;

    SignInLimiter(RequestMatcher signIn, Tries tries) {
        this.signIn = signIn;
        this.tries = tries;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signIn.matches(request)) {
            try {
                tries.begin(account(request), Network.of(request.getRemoteAddr()));
            } catch (TooSoon refused) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(refused.pause().plusMillis(999).toSeconds()));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    static String account(HttpServletRequest request) {
        return Accounts.address(Objects.requireNonNullElse(
                request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY), ""));
    }
}
