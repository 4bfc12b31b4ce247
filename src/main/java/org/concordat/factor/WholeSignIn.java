package org.concordat.factor;

import java.time.Clock;
import org.concordat.account.SignedInPeople;
import org.concordat.account.SignedInPerson;
import org.concordat.kernel.PersonId;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Makes of somebody who has proven who they are, by whatever means, somebody signed in. */
@Component
class WholeSignIn {

    private final SignedInPeople people;
    private final Clock clock;

    WholeSignIn(SignedInPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Somebody as they are when wholly signed in.
     *
     * @throws WrongCode when there is no such person
     * @throws org.springframework.security.authentication.AccountStatusException when their account is closed to them
     */
    SignedInPerson person(PersonId id) {
        var person = people.find(id).orElseThrow(WrongCode::new);
        new AccountStatusUserDetailsChecker().check(person);
        return person;
    }

    /**
     * The same of whoever is signed in, be it half.
     *
     * @throws WrongCode when nobody is
     */
    SignedInPerson person(Authentication before) {
        if (before.getPrincipal() instanceof SignedInPerson person) {
            return person(person.id());
        }
        throw new WrongCode();
    }

    /** Signs them in by what they have proven just now, and what they proved before. */
    Authentication proven(SignedInPerson person, Authentication before, String factor) {
        return Factor.proven(person, before, factor, clock.instant());
    }
}
