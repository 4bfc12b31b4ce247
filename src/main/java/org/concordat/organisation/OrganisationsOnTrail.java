package org.concordat.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.ActingOrganisations;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which organisations stand on the audit trail, and who may read what was done in their name. */
@Component
class OrganisationsOnTrail implements ActingOrganisations {

    private final OrganisationRepository organisations;
    private final ActingMembers members;
    private final CurrentPerson current;

    OrganisationsOnTrail(OrganisationRepository organisations, ActingMembers members, CurrentPerson current) {
        this.organisations = organisations;
        this.members = members;
        this.current = current;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> ids) {
        var known = ids.stream()
                .map(OrganisationsOnTrail::id)
                .flatMap(Optional::stream)
                .toArray(UUID[]::new);
        return known.length == 0
                ? Map.of()
                : organisations.byIds(known).stream()
                        .collect(Collectors.toMap(it -> it.id().toString(), Organisation::name));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> like(String words) {
        return organisations.findTop50ByNameContainingIgnoreCase(words).stream()
                .map(it -> it.id().toString())
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public void requireReader(String organisation) {
        var person = current.require().id();
        members.requireAdministrator(
                person, id(organisation).map(OrganisationId::new).orElseThrow(NotFound::new));
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
