package org.concordat.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;

/**
 * Lets the application do what a person did, so that the demonstration is loaded through the same services, with the same
 * checks, as everybody's data. Only the application itself may, while it starts.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class ActingAs {

    private final SignedInPeople signedIn;
    private final Clock clock;

    ActingAs(SignedInPeople signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Does the work with exactly the authority of the person just signed in, and none of the application's. */
    public <T> T person(PersonId id, Supplier<T> work) {
        var person = signedIn.find(id).orElseThrow(NotFound::new);
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build());
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, authorities)));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
