package org.concordat.factor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.concordat.account.SignedInPerson;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** The ways in which a person proves who they are, as authorities that tell when they did. */
final class Factor {

    static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;
    static final String PROVIDER = FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;
    static final String AUTHENTICATOR = "FACTOR_AUTHENTICATOR";
    static final String RECOVERY_CODE = "FACTOR_RECOVERY_CODE";

    /** An identity provider of which the settings say that it asks a second factor itself. */
    static final String STRONG_PROVIDER = "FACTOR_STRONG_PROVIDER";

    private static final Set<String> SECOND = Set.of(PASSKEY, AUTHENTICATOR, RECOVERY_CODE, STRONG_PROVIDER);

    private Factor() {}

    static boolean isSecond(GrantedAuthority authority) {
        return SECOND.contains(authority.getAuthority());
    }

    /** The person with all that they may, and what they proved before and now. */
    static Authentication proven(SignedInPerson person, Authentication before, String factor, Instant now) {
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        before.getAuthorities().stream()
                .filter(it -> it instanceof FactorGrantedAuthority && !factor.equals(it.getAuthority()))
                .forEach(authorities::add);
        authorities.add(
                FactorGrantedAuthority.withAuthority(factor).issuedAt(now).build());
        var proven = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        proven.setDetails(before.getDetails());
        return proven;
    }
}
