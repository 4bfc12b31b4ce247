package org.concordat.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.concordat.credential.TurnedAway;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.stereotype.Component;

/** What guards the sign-in of the workspace: the list of sign-ins, and staying signed in. */
@Component
public class SignInSecurity extends AbstractHttpConfigurer<SignInSecurity, HttpSecurity> {

    private static final String SIGN_IN = "/workspace/sign-in";

    private final SignIns signIns;
    private final SignInRows rows;
    private final StayingSignedIn staying;
    private final TurnedAway away;
    private final Clock clock;

    SignInSecurity(SignIns signIns, SignInRows rows, StayingSignedIn staying, TurnedAway away, Clock clock) {
        this.signIns = signIns;
        this.rows = rows;
        this.staying = staying;
        this.away = away;
        this.clock = clock;
    }

    @Override
    public void init(HttpSecurity http) {
        http.formLogin(form -> form.failureHandler(this::failed));
        http.rememberMe(it -> it.rememberMeServices(staying).key(StayingSignedIn.KEY));
        http.sessionManagement(it -> it.addSessionAuthenticationStrategy(new SignInRegistration(signIns)));
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterBefore(
                new SignInWatch(signIns, rows, getSecurityContextHolderStrategy(), clock), LogoutFilter.class);
    }

    /** One and the same answer to every wrong sign-in; another only where nothing was looked at. */
    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!away.answer(response, failure)) {
            response.sendRedirect(SIGN_IN + "?error");
        }
    }
}
