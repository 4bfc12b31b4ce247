package org.concordat.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.account.RequestMemory;
import org.concordat.kernel.OrganisationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How organisations are known. Asked by services that have made sure that who asks them may know; never by screens. */
@Component
@PreAuthorize("permitAll()") // Services ask that know who asks them; an invitation is read before sign-in.
public class OrganisationLookup {

    private final OrganisationRepository rows;
    private final RequestMemory memory;

    OrganisationLookup(OrganisationRepository rows, RequestMemory memory) {
        this.rows = rows;
        this.memory = memory;
    }

    private record Known(Set<OrganisationId> ids) {}

    @Transactional(readOnly = true)
    public Optional<OrganisationSummary> of(OrganisationId id) {
        return rows.findById(id.value()).map(Organisation::summary);
    }

    /** The organisations with these ids, in one statement. Unknown ids are left out. */
    public Map<OrganisationId, OrganisationSummary> of(Collection<OrganisationId> ids) {
        return ids.isEmpty() ? Map.of() : memory.remember(new Known(Set.copyOf(ids)), () -> read(ids));
    }

    private Map<OrganisationId, OrganisationSummary> read(Collection<OrganisationId> ids) {
        return rows.byIds(ids.stream().map(OrganisationId::value).distinct().toArray(UUID[]::new)).stream()
                .map(Organisation::summary)
                .collect(Collectors.toUnmodifiableMap(OrganisationSummary::id, Function.identity()));
    }
}
