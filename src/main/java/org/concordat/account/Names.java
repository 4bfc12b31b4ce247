package org.concordat.account;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Under which names people act, for those who work with them. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Names {

    private final PersonRepository people;

    Names(PersonRepository people) {
        this.people = people;
    }

    /** @throws NotFound when there is no such person */
    @Transactional(readOnly = true)
    public String of(PersonId id) {
        return people.findById(id.value()).map(Person::name).orElseThrow(NotFound::new);
    }

    /** Who has one of these names, which are in small letters. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MODERATOR')")
    public Map<PersonId, String> called(Collection<String> names) {
        return people.called(names.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(it -> new PersonId(it.getId()), PersonRepository.Reached::getName));
    }

    /** The names of several people, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> of(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.byIds(ids.stream().map(PersonId::value).toArray(UUID[]::new)).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
    }
}
