package org.concordat.account;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;

/**
 * Lets the application do what a person did, so that the demonstration is loaded through the same doors, with the same
 * checks, as everybody's data. Only the application itself may, while it starts.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class ActingAs {

    private final People people;
    private final SigningIn signingIn;
    private final Clock clock;

    ActingAs(People people, SigningIn signingIn, Clock clock) {
        this.people = people;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    /** Does the work with exactly the authority of the person just signed in, and none of the application's. */
    public <T> T person(PersonId id, Supplier<T> work) {
        var person = signingIn.signedIn(find(id.value()));
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(Factor.proven(
                    person,
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()),
                    Factor.PASSWORD,
                    clock.instant())));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Person find(UUID id) {
        return people.findById(id).orElseThrow(NotFound::new);
    }
}
