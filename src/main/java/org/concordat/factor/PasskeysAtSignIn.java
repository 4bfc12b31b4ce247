package org.concordat.factor;

import org.concordat.account.CurrentPerson;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/** Adds to the workspace's sign-in the addresses at which browsers prove a person by a passkey, and add one. */
@Component
class PasskeysAtSignIn extends ProofsAtSignIn<PasskeysAtSignIn> {

    private static final String PASSKEYS = "/workspace/second-factor/passkey";

    private final WebAuthnRelyingPartyOperations passkeys;
    private final UserCredentialRepository credentials;
    private final WholeSignIn whole;
    private final CurrentPerson current;
    private final MayEnrol mayEnrol;
    private final AuthenticationEventPublisher events;

    PasskeysAtSignIn(
            WebAuthnRelyingPartyOperations passkeys,
            UserCredentialRepository credentials,
            WholeSignIn whole,
            CurrentPerson current,
            MayEnrol mayEnrol,
            AuthenticationEventPublisher events) {
        this.passkeys = passkeys;
        this.credentials = credentials;
        this.whole = whole;
        this.current = current;
        this.mayEnrol = mayEnrol;
        this.events = events;
    }

    @Override
    public void configure(HttpSecurity http) {
        var byPasskey = new ProviderManager(new PasskeySignIn(passkeys, whole, current));
        byPasskey.setAuthenticationEventPublisher(events);
        var assertion = new WebAuthnAuthenticationFilter();
        assertion.setRequiresAuthenticationRequestMatcher(post(PASSKEYS));
        assertion.setAuthenticationManager(byPasskey);
        var answer = new HttpMessageConverterAuthenticationSuccessHandler();
        answer.setRequestCache(wanted(http));
        assertion.setAuthenticationSuccessHandler(answer);
        http.addFilterBefore(renewing(assertion, http), AuthorizationFilter.class);

        var question = new PublicKeyCredentialRequestOptionsFilter(passkeys);
        question.setSecurityContextHolderStrategy(getSecurityContextHolderStrategy());
        question.setRequestMatcher(post(PASSKEYS + "/options"));
        http.addFilterBefore(question, AuthorizationFilter.class);

        http.addFilterBefore(
                new PasskeyOfferFilter(enrolling(post(PASSKEYS + "/new/options")), passkeys),
                AuthorizationFilter.class);

        var registration = new WebAuthnRegistrationFilter(credentials, passkeys);
        registration.setSecurityContextHolderStrategy(getSecurityContextHolderStrategy());
        registration.setRegisterCredentialMatcher(enrolling(post(PASSKEYS + "/new")));
        registration.setRemoveCredentialMatcher(request -> false);
        http.addFilterBefore(registration, AuthorizationFilter.class);
    }

    /** Whoever may not add a second factor finds nothing here. */
    private RequestMatcher enrolling(RequestMatcher address) {
        return request -> address.matches(request) && mayEnrol.check();
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
