package org.concordat.response;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Responses extends Repository<Response, UUID> {

    Response saveAndFlush(Response response);

    Optional<Response> findById(UUID id);

    @Query("""
            select distinct r from Response r left join fetch r.signatories
            where r.id in :ids or r.reference in :references
            """)
    List<Response> named(Collection<UUID> ids, Collection<String> references);

    boolean existsByReference(String reference);

    /** Keeps everybody else from changing the response until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Response r where r.id = :id")
    Optional<Response> lock(UUID id);

    @Query("""
            select r from Response r
            where r.consultationId = :consultation and r.leadOrganisationId = :organisation and not r.joint
            order by r.number desc limit 1
            """)
    Optional<Response> newest(UUID consultation, UUID organisation);

    @Query("""
            select r.id from Response r
            where r.consultationId = :consultation and r.leadOrganisationId = :organisation and not r.joint
            order by r.number desc limit 1
            """)
    Optional<UUID> newestId(UUID consultation, UUID organisation);

    @Query("""
            select r from Response r
            where r.state = org.concordat.response.ResponseState.AWAITING_SIGN_OFF
                and :organisation member of r.signatories
            order by r.sentAt
            """)
    List<Response> awaitingSignOff(UUID organisation);

    @Query("""
            select r from Response r
            where r.submittedAt is not null and :organisation member of r.signatories
            order by r.submittedAt desc limit 100
            """)
    List<Response> submitted(UUID organisation);

    @Query("""
            select r from Response r
            where r.state = org.concordat.response.ResponseState.PUBLISHED and :organisation member of r.signatories
            """)
    List<Response> published(UUID organisation);

    @Query("""
            select r from Response r
            where r.reference = :reference and r.number = :number
            """)
    Optional<Response> version(String reference, int number);
}
