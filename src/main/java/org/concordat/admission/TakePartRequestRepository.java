package org.concordat.admission;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TakePartRequestRepository extends Repository<TakePartRequest, UUID> {

    TakePartRequest saveAndFlush(TakePartRequest request);

    Optional<TakePartRequest> findById(UUID id);

    /** Keeps everybody else from deciding on the request until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from TakePartRequest r where r.id = :id")
    Optional<TakePartRequest> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from TakePartRequest r where r.tokenHash = :hash")
    Optional<TakePartRequest> lockByToken(String hash);

    Optional<TakePartRequest> findByTokenHash(String hash);

    Optional<TakePartRequest> findByOrganisationIdAndState(UUID organisationId, RequestState state);

    int countByAddressAndAskedAtAfter(String address, Instant since);

    int countByAskedAtAfter(Instant since);

    int countByState(RequestState state);

    @Modifying
    @Query("""
            delete from TakePartRequest r
            where r.state = org.concordat.admission.RequestState.UNCONFIRMED and r.askedAt < :before
            """)
    int forgetUnconfirmed(Instant before);

    @Modifying
    @Query("""
            delete from TakePartRequest r
            where r.state in (org.concordat.admission.RequestState.VERIFIED, org.concordat.admission.RequestState.REFUSED)
                and r.decidedAt < :before
            """)
    int forgetSettled(Instant before);
}
