package org.concordat.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.concordat.account.SignedInPerson;
import org.concordat.credential.SignInId;
import org.concordat.kernel.BrowserName;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Binds the session of a browser to a sign-in, whichever way its owner came in. */
class SignInRegistration implements SessionAuthenticationStrategy {

    private final SignIns signIns;

    SignInRegistration(SignIns signIns) {
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
        var before = session.getAttribute(SignInId.ATTRIBUTE) instanceof SignInId id ? id : null;
        var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        session.setAttribute(
                SignInId.ATTRIBUTE,
                signIns.begin(
                        person, authentication, before, BrowserName.of(agent).words(), request.getRemoteAddr()));
    }
}
