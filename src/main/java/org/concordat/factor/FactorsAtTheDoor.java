package org.concordat.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.concordat.account.CurrentPerson;
import org.concordat.credential.TurnedAway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/** Adds to the workspace's door what people prove themselves by beside the password: codes, passkeys and identity providers. */
@Component
public class FactorsAtTheDoor extends AbstractHttpConfigurer<FactorsAtTheDoor, HttpSecurity> {

    /** Where somebody half signed in is sent. */
    public static final String SECOND_FACTOR = ProofFilter.PROVE;

    /** Where people see what they prove themselves by. */
    static final String FACTORS = "/workspace/account/factors";

    private static final String PASSKEYS = "/workspace/second-factor/passkey";

    private final Proving proving;
    private final MayEnrol mayEnrol;
    private final CurrentPerson current;
    private final WebAuthnRelyingPartyOperations passkeys;
    private final UserCredentialRepository credentials;
    private final AuthenticationEventPublisher events;
    private final ProvidersAtTheDoor providers;
    private final ProviderSignOut signOut;
    private final SecondFactors factors;
    private final TurnedAway away;
    private final SecurityContextHolderStrategy context;
    private final Clock clock;

    FactorsAtTheDoor(
            Proving proving,
            MayEnrol mayEnrol,
            CurrentPerson current,
            WebAuthnRelyingPartyOperations passkeys,
            UserCredentialRepository credentials,
            AuthenticationEventPublisher events,
            ProvidersAtTheDoor providers,
            ProviderSignOut signOut,
            SecondFactors factors,
            TurnedAway away,
            SecurityContextHolderStrategy context,
            Clock clock) {
        this.proving = proving;
        this.mayEnrol = mayEnrol;
        this.current = current;
        this.passkeys = passkeys;
        this.credentials = credentials;
        this.events = events;
        this.providers = providers;
        this.signOut = signOut;
        this.factors = factors;
        this.away = away;
        this.context = context;
        this.clock = clock;
    }

    @Override
    public void init(HttpSecurity http) {
        providers.addTo(http);
        http.logout(it -> it.addLogoutHandler(signOut));
    }

    /**
     * Where whoever has just signed out in this request signs out as well: at the identity provider by which they came in,
     * if it offers that.
     */
    public static Optional<String> signOutAtProvider(HttpServletRequest request) {
        return ProviderSignOut.address(request);
    }

    @Override
    public void configure(HttpSecurity http) {
        var cache =
                Optional.ofNullable(http.getSharedObject(RequestCache.class)).orElseGet(NullRequestCache::new);
        var codes = new ProofFilter(proving);
        var after = new AfterProof(factors, away, cache);
        providers.leadOn(after);
        codes.setAuthenticationSuccessHandler(after);
        codes.setAuthenticationFailureHandler(after);
        http.addFilterBefore(renewing(codes, http), AuthorizationFilter.class);

        var byPasskey = new ProviderManager(new PasskeySignIn(passkeys, proving, current, clock));
        byPasskey.setAuthenticationEventPublisher(events);
        var assertion = new WebAuthnAuthenticationFilter();
        assertion.setRequiresAuthenticationRequestMatcher(post(PASSKEYS));
        assertion.setAuthenticationManager(byPasskey);
        var answer = new HttpMessageConverterAuthenticationSuccessHandler();
        answer.setRequestCache(cache);
        assertion.setAuthenticationSuccessHandler(answer);
        http.addFilterBefore(renewing(assertion, http), AuthorizationFilter.class);

        var question = new PublicKeyCredentialRequestOptionsFilter(passkeys);
        question.setSecurityContextHolderStrategy(context);
        question.setRequestMatcher(post(PASSKEYS + "/options"));
        http.addFilterBefore(question, AuthorizationFilter.class);

        http.addFilterBefore(
                new PasskeyOfferFilter(enrolling(post(PASSKEYS + "/new/options")), passkeys),
                AuthorizationFilter.class);

        var registration = new WebAuthnRegistrationFilter(credentials, passkeys);
        registration.setSecurityContextHolderStrategy(context);
        registration.setRegisterCredentialMatcher(enrolling(post(PASSKEYS + "/new")));
        registration.setRemoveCredentialMatcher(request -> false);
        http.addFilterBefore(registration, AuthorizationFilter.class);
    }

    /** Whoever may not add a second factor finds nothing here. */
    private RequestMatcher enrolling(RequestMatcher address) {
        return (HttpServletRequest request) -> address.matches(request) && mayEnrol.check();
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    /** A proof changes the session's name, and is remembered. */
    private <F extends AbstractAuthenticationProcessingFilter> F renewing(F filter, HttpSecurity http) {
        filter.setSessionAuthenticationStrategy(
                Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
        filter.setSecurityContextHolderStrategy(context);
        filter.setSecurityContextRepository(repository(http.getSharedObject(SecurityContextRepository.class)));
        return postProcess(filter);
    }

    private static SecurityContextRepository repository(@Nullable SecurityContextRepository shared) {
        return shared != null
                ? shared
                : new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }
}
