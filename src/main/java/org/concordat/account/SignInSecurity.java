package org.concordat.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What guards the sign-in of the workspace: limits, the list of sign-ins, and staying signed in. */
@Component
public class SignInSecurity extends AbstractHttpConfigurer<SignInSecurity, HttpSecurity> {

    private static final String SIGN_IN = "/workspace/sign-in";

    private final RequestMatcher byPassword = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN);
    private final Tries tries;
    private final SignIns signIns;
    private final SignInRows rows;
    private final StayingSignedIn staying;
    private final Clock clock;

    SignInSecurity(Tries tries, SignIns signIns, SignInRows rows, StayingSignedIn staying, Clock clock) {
        this.tries = tries;
        this.signIns = signIns;
        this.rows = rows;
        this.staying = staying;
        this.clock = clock;
    }

    @Override
    public void init(HttpSecurity http) {
        http.formLogin(form -> form.failureHandler(SignInSecurity::failed));
        http.rememberMe(it -> it.rememberMeServices(staying).key(StayingSignedIn.KEY));
        http.sessionManagement(
                it -> it.addSessionAuthenticationStrategy(new SignInRegistration(byPassword, tries, signIns)));
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterBefore(
                new SignInWatch(signIns, rows, getSecurityContextHolderStrategy(), clock), LogoutFilter.class);
        http.addFilterBefore(new SignInLimiter(byPassword, tries), UsernamePasswordAuthenticationFilter.class);
    }

    /** One and the same answer to every wrong sign-in; another only where nothing was looked at. */
    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooBusy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            response.sendRedirect(SIGN_IN + "?error");
        }
    }
}
