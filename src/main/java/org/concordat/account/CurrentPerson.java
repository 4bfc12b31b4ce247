package org.concordat.account;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person at work in the present request. */
@Component
public class CurrentPerson {

    /** Who is signed in, or nobody. Somebody who still owes a second factor is nobody yet. */
    public Optional<SignedInPerson> find() {
        return proving().filter(it -> !it.isHalfSignedIn());
    }

    /** Who is signed in, be it half: for the screens and services by which people prove themselves, and no others. */
    public Optional<SignedInPerson> proving() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public SignedInPerson require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }
}
