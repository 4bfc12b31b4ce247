package org.concordat.account;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes of people whom somebody else has made sure of the persons that a session remembers. */
@Component
@PreAuthorize("permitAll()") // Asked at sign-in, of somebody whom a proof has named who is not signed in yet.
public class SignedInPeople {

    private final PersonRepository people;
    private final List<AdditionalRoles> additional;

    SignedInPeople(PersonRepository people, List<AdditionalRoles> additional) {
        this.people = people;
        this.additional = List.copyOf(additional);
    }

    /**
     * A person with all that they may, as they are once everything they owe is proven. Whether their account is open to
     * them they say themselves.
     */
    @Transactional(readOnly = true)
    public Optional<SignedInPerson> find(PersonId id) {
        return people.findById(id.value()).map(this::of);
    }

    SignedInPerson of(Person person) {
        var roles = new HashSet<String>();
        person.roles().forEach(it -> roles.add(it.name()));
        additional.forEach(it -> roles.addAll(it.of(person.id())));
        return new SignedInPerson(person, roles);
    }
}
