package org.concordat.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.concordat.account.Addresses;
import org.concordat.account.Network;
import org.concordat.account.TooSoon;
import org.concordat.account.Tries;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away passwords that come too fast, before anything costly is done about them. */
class SignInLimiter extends OncePerRequestFilter {

    private final RequestMatcher signIn;
    private final Tries tries;
    private final TurnedAway away;

    SignInLimiter(RequestMatcher signIn, Tries tries, TurnedAway away) {
        this.signIn = signIn;
        this.tries = tries;
        this.away = away;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signIn.matches(request)) {
            try {
                tries.begin(account(request), Network.of(request.getRemoteAddr()));
            } catch (TooSoon refused) {
                away.tooSoon(response, refused.pause());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    static String account(HttpServletRequest request) {
        return Addresses.of(Objects.requireNonNullElse(
                request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY), ""));
    }
}
