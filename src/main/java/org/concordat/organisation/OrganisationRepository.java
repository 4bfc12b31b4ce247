package org.concordat.organisation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    Organisation saveAndFlush(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    /** Keeps everybody else from changing the organisation until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organisation o where o.id = :id")
    Optional<Organisation> lock(UUID id);

    Optional<Organisation> findBySlug(String slug);

    @Query(value = "select * from organisation where id = any(:ids)", nativeQuery = true)
    List<Organisation> byIds(UUID[] ids);

    List<Organisation> findTop50ByNameContainingIgnoreCase(String words);

    List<Organisation> findByParentIdOrderByName(UUID parentId);

    List<Organisation> findBySuccessorId(UUID successorId);

    boolean existsByParentId(UUID parentId);

    boolean existsBySlug(String slug);
}
