package org.concordat.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.PersonRepository.Reached;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people are reached. Asked by services that have made sure that who asks them may know; never by screens. */
@Component
@PreAuthorize(
        "permitAll()") // Services ask that have made sure of who asks them; an invitation is accepted before sign-in.
public class Contacts {

    private static final Collector<Reached, ?, Map<PersonId, Contact>> CONTACTS =
            Collectors.toMap(it -> new PersonId(it.getId()), it -> new Contact(it.getName(), it.getEmail()));

    private final PersonRepository people;

    Contacts(PersonRepository people) {
        this.people = people;
    }

    /** The names and addresses of several people, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, Contact> of(Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : all(ids).collect(CONTACTS);
    }

    /** As above, for those of these people whose account is neither disabled nor closed. */
    @Transactional(readOnly = true)
    public Map<PersonId, Contact> whoCanSignIn(Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : all(ids).filter(Reached::isReachable).collect(CONTACTS);
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
        return people.findById(id.value()).map(Contacts::contact);
    }

    /** Whose address it is, if anybody's. */
    @Transactional(readOnly = true)
    public Optional<PersonId> at(String address) {
        return people.findByEmail(Addresses.of(address)).map(Person::id);
    }

    private Stream<Reached> all(Collection<PersonId> ids) {
        return people.reached(ids.stream().map(PersonId::value).toArray(UUID[]::new)).stream();
    }

    private static Contact contact(Person person) {
        return new Contact(person.name(), person.email());
    }
}
