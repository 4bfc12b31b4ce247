package org.concordat.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people are reached. Asked by services that have made sure that who asks them may know; never by screens. */
@Component
@PreAuthorize(
        "permitAll()") // Services ask that have made sure of who asks them; an invitation is accepted before sign-in.
public class Contacts {

    private final PersonRepository people;

    Contacts(PersonRepository people) {
        this.people = people;
    }

    /** The names and addresses of several people, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, Contact> of(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.findByIdIn(ids.stream().map(PersonId::value).toList()).stream()
                        .collect(Collectors.toMap(Person::id, it -> new Contact(it.name(), it.email())));
    }

    /** Those of these people whose account is neither disabled nor closed, in one statement. */
    @Transactional(readOnly = true)
    public Set<PersonId> whoCanSignIn(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : people.findByIdIn(ids.stream().map(PersonId::value).toList()).stream()
                        .filter(it -> !it.isDisabled() && !it.isClosed())
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }

    /** Whose addresses these are, in one statement. Addresses that are nobody's are left out. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> at(Collection<String> addresses) {
        return addresses.isEmpty()
                ? Map.of()
                : people.findByEmailIn(addresses.stream().map(Addresses::of).toList()).stream()
                        .collect(Collectors.toMap(Person::email, Person::id));
    }

    /** The name and address of one person. */
    @Transactional(readOnly = true)
    public Optional<Contact> find(PersonId id) {
        return people.findById(id.value()).map(it -> new Contact(it.name(), it.email()));
    }

    /** Whose address it is, if anybody's. */
    @Transactional(readOnly = true)
    public Optional<PersonId> at(String address) {
        return people.findByEmail(Addresses.of(address)).map(Person::id);
    }
}
