package org.concordat.factor;

import java.util.Collection;
import org.concordat.account.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/** Somebody for whom an identity provider has just vouched, with the token by which it did. */
final class VouchedFor extends OAuth2AuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient @Nullable String idToken;

    /** @param idToken nothing where they were signed in otherwise, and are to stay so at the provider */
    VouchedFor(
            SignedInPerson person,
            Collection<? extends GrantedAuthority> authorities,
            String registration,
            @Nullable String idToken) {
        super(person, authorities, registration);
        this.idToken = idToken;
    }

    @Nullable
    String idToken() {
        return idToken;
    }
}
