package org.concordat.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.concordat.account.Network;
import org.concordat.account.SignInId;
import org.concordat.account.SignedInPerson;
import org.concordat.account.Tries;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Binds the session of a browser to a sign-in, whichever way its owner came in. */
class SignInRegistration implements SessionAuthenticationStrategy {

    private final RequestMatcher byPassword;
    private final Tries tries;
    private final SignIns signIns;

    SignInRegistration(RequestMatcher byPassword, Tries tries, SignIns signIns) {
        this.byPassword = byPassword;
        this.tries = tries;
        this.signIns = signIns;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (!(authentication.getPrincipal() instanceof SignedInPerson person)) {
            return;
        }
        var session = request.getSession();
        if (authentication.getDetails() instanceof SignInId resumed) {
            session.setAttribute(SignInId.ATTRIBUTE, resumed);
            return;
        }
        if (byPassword.matches(request)) {
            tries.right(SignInLimiter.account(request), Network.of(request.getRemoteAddr()));
        }
        var before = session.getAttribute(SignInId.ATTRIBUTE) instanceof SignInId id ? id : null;
        var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        session.setAttribute(
                SignInId.ATTRIBUTE,
                signIns.begin(person, authentication, before, BrowserName.of(agent), request.getRemoteAddr()));
    }
}
