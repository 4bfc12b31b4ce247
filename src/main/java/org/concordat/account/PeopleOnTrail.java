package org.concordat.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.audit.Actors;
import org.concordat.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who the people on the audit trail are. */
@Component
class PeopleOnTrail implements Actors {

    private final PersonRepository people;
    private final CurrentPerson current;

    PeopleOnTrail(PersonRepository people, CurrentPerson current) {
        this.people = people;
        this.current = current;
    }

    @Override
    public String current() {
        return current.find().map(it -> it.id().toString()).orElse(AuditEntry.SYSTEM);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> actors) {
        var ids =
                actors.stream().map(PeopleOnTrail::id).flatMap(Optional::stream).toArray(UUID[]::new);
        return ids.length == 0
                ? Map.of()
                : people.byIds(ids).stream()
                        .collect(Collectors.toMap(it -> it.id().toString(), Person::name));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> like(String words) {
        return people.findTop50ByNameContainingIgnoreCaseOrEmailContainingIgnoreCase(words, words).stream()
                .map(it -> it.id().toString())
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(String actor) {
        try {
            return Optional.of(UUID.fromString(actor));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }
}
