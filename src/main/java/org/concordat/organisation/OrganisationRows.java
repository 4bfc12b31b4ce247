package org.concordat.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OrganisationRows extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    Optional<Organisation> findBySlug(String slug);

    List<Organisation> findByIdIn(Collection<UUID> ids);

    List<Organisation> findTop50ByNameContainingIgnoreCase(String words);

    boolean existsBySlug(String slug);
}
