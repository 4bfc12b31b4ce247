package org.concordat.account;

import java.util.Optional;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of people's passwords. For the services alone that judge them, count who tries them and tell their owners
 * of a change; never for screens.
 */
@Component
@PreAuthorize("permitAll()") // Asked at sign-in, about somebody who is not signed in yet.
public class PasswordHashes {

    private final PersonRepository people;

    PasswordHashes(PersonRepository people) {
        this.people = people;
    }

    /**
     * What is kept of a person's password; nothing of who signs in otherwise.
     *
     * @throws NotFound when there is no such person
     */
    @Transactional(readOnly = true)
    public Optional<PasswordHash> of(PersonId id) {
        return Optional.ofNullable(find(id).passwordHash()).map(PasswordHash::new);
    }

    /** The same, of an account that a password opens: it is neither disabled nor closed. */
    @Transactional(readOnly = true)
    public Optional<PasswordHash> opening(PersonId id) {
        return people.findById(id.value())
                .filter(Person::signsInByPassword)
                .flatMap(it -> Optional.ofNullable(it.passwordHash()))
                .map(PasswordHash::new);
    }

    /**
     * Keeps another, in the transaction of what made it necessary.
     *
     * @throws NotFound when there is no such person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(PersonId id, PasswordHash hash) {
        find(id).changeHash(hash.encoded());
    }

    private Person find(PersonId id) {
        return people.findById(id.value()).orElseThrow(NotFound::new);
    }
}
