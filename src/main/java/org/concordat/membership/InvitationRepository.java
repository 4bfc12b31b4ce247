package org.concordat.membership;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByTokenHash(String hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.tokenHash = :hash")
    Optional<Invitation> lockByTokenHash(String hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select i from Invitation i
            where i.id = :id and i.organisationId = :organisation and i.acceptedAt is null and i.revokedAt is null
            """)
    Optional<Invitation> lockOpen(UUID id, UUID organisation);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select i from Invitation i
            where i.organisationId = :organisation and i.address = :address and i.acceptedAt is null and i.revokedAt is null
            """)
    Optional<Invitation> lockOpenFor(UUID organisation, String address);

    @Query("""
            select distinct i from Invitation i left join fetch i.roles
            where i.organisationId = :organisation and i.acceptedAt is null and i.revokedAt is null
            order by i.invitedAt, i.id
            """)
    List<Invitation> open(UUID organisation);

    @Query("""
            select count(i) from Invitation i
            where i.organisationId = :organisation and i.acceptedAt is null and i.revokedAt is null
            """)
    int countOpen(UUID organisation);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Invitation i set i.revokedAt = :now
            where i.organisationId = :organisation and i.acceptedAt is null and i.revokedAt is null
            """)
    void revokeAll(UUID organisation, Instant now);
}
