package org.concordat.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.concordat.credential.TurnedAway;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/** Adds to the workspace's sign-in what people prove themselves by beside the password: codes, passkeys and identity providers. */
@Component
public class FactorsAtSignIn extends ProofsAtSignIn<FactorsAtSignIn> {

    /** Where somebody half signed in is sent. */
    public static final String SECOND_FACTOR = ProofFilter.PROVE;

    /** Where people see what they prove themselves by. */
    static final String FACTORS = "/workspace/account/factors";

    private final Proving proving;
    private final SecondFactors factors;
    private final PasskeysAtSignIn passkeys;
    private final ProvidersAtSignIn providers;
    private final ProviderSignOut signOut;
    private final TurnedAway away;

    FactorsAtSignIn(
            Proving proving,
            SecondFactors factors,
            PasskeysAtSignIn passkeys,
            ProvidersAtSignIn providers,
            ProviderSignOut signOut,
            TurnedAway away) {
        this.proving = proving;
        this.factors = factors;
        this.passkeys = passkeys;
        this.providers = providers;
        this.signOut = signOut;
        this.away = away;
    }

    @Override
    public void init(HttpSecurity http) {
        providers.addTo(http);
        http.with(passkeys, Customizer.withDefaults());
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
        var codes = new ProofFilter(proving);
        var after = new AfterProof(factors, away, wanted(http));
        providers.leadOn(after);
        codes.setAuthenticationSuccessHandler(after);
        codes.setAuthenticationFailureHandler(after);
        http.addFilterBefore(renewing(codes, http), AuthorizationFilter.class);
    }
}
