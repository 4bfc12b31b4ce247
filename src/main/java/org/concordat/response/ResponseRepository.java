package org.concordat.response;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.kernel.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResponseRepository extends Repository<Response, UUID> {

    Response saveAndFlush(Response response);

    void flush();

    Optional<Response> findById(UUID id);

    /** The version before one, of the same response, that came to the moderators. */
    @Query("""
            select b.id from Response b, Response r
            where r.id = :id and b.reference = r.reference and b.number < r.number
                and b.submittedAt is not null
            order by b.number desc limit 1
            """)
    Optional<UUID> before(UUID id);

    @Query("""
            select distinct r from Response r left join fetch r.signatories
            where r.id in :ids or r.reference in :references
            """)
    List<Response> named(Collection<UUID> ids, Collection<String> references);

    boolean existsByReference(String reference);

    /**
     * Keeps everybody else from changing the response until the transaction ends. Who shares a joint one is read after
     * that: read along with it, it would be as it was before the lock was waited for, and others may have come or gone.
     */
    default Optional<Response> lock(UUID id) {
        return lockOwn(id).or(() -> lockAny(id));
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Response r join fetch r.signatories where r.id = :id and not r.joint")
    Optional<Response> lockOwn(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Response r where r.id = :id")
    Optional<Response> lockAny(UUID id);

    @Query("""
            select r from Response r left join fetch r.signatories left join fetch r.mandates
            where r.id = (select n.id from Response n
                where n.consultationId = :consultation and n.leadOrganisationId = :organisation and not n.joint
                    and n.state <> org.concordat.response.ResponseState.DISCARDED
                order by n.number desc limit 1)
            """)
    Optional<Response> newest(UUID consultation, UUID organisation);

    /** The newest version of an organisation's own response to each of these consultations. */
    @Query("""
            select r from Response r left join fetch r.signatories
            where r.consultationId in :consultations and r.leadOrganisationId = :organisation and not r.joint
                and r.number = (select max(n.number) from Response n
                    where n.consultationId = r.consultationId and n.leadOrganisationId = :organisation and not n.joint
                        and n.state <> org.concordat.response.ResponseState.DISCARDED)
                and r.state <> org.concordat.response.ResponseState.DISCARDED
            """)
    List<Response> newest(Collection<UUID> consultations, UUID organisation);

    /**
     * As above, for the newest version of an organisation's own response. Only what never changes is read along with it:
     * the rest would be as it was before the lock was waited for.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from Response r join fetch r.signatories
            where r.id = (select n.id from Response n
                where n.consultationId = :consultation and n.leadOrganisationId = :organisation and not n.joint
                    and n.state <> org.concordat.response.ResponseState.DISCARDED
                order by n.number desc limit 1)
            """)
    Optional<Response> lockNewest(UUID consultation, UUID organisation);

    @Query("""
            select r.id from Response r
            where r.consultationId = :consultation and r.leadOrganisationId = :organisation and not r.joint
                and r.state <> org.concordat.response.ResponseState.DISCARDED
            order by r.number desc limit 1
            """)
    Optional<UUID> newestId(UUID consultation, UUID organisation);

    /** The version of this number of an organisation's own response that was given up last. */
    @Query("""
            select r from Response r join fetch r.signatories
            where r.id = (select d.id from Response d
                where d.consultationId = :consultation and d.leadOrganisationId = :organisation and not d.joint
                    and d.number = :number and d.state = org.concordat.response.ResponseState.DISCARDED
                order by d.discardedAt desc limit 1)
            """)
    Optional<Response> discarded(UUID consultation, UUID organisation, int number);

    /** As above, of a joint response. */
    @Query("""
            select r from Response r join fetch r.signatories
            where r.id = (select d.id from Response d
                where d.jointId = :joint and d.number = :number and d.state = org.concordat.response.ResponseState.DISCARDED
                order by d.discardedAt desc limit 1)
            """)
    Optional<Response> discardedOfJoint(UUID joint, int number);

    /** The newest version of a joint response, whoever shares it. */
    @Query("""
            select r from Response r left join fetch r.signatories left join fetch r.mandates
            where r.id = (select n.id from Response n
                where n.jointId = :joint and n.state <> org.concordat.response.ResponseState.DISCARDED
                order by n.number desc limit 1)
            """)
    Optional<Response> newestOfJoint(UUID joint);

    @Query("""
            select r.id from Response r
            where r.jointId = :joint and r.state <> org.concordat.response.ResponseState.DISCARDED
            order by r.number desc limit 1
            """)
    Optional<UUID> newestIdOfJoint(UUID joint);

    /**
     * The newest version of an organisation's own response to a consultation, and of each joint one that it shares: in one
     * statement, as most have the one alone.
     */
    @Query("""
            select r from Response r left join fetch r.signatories left join fetch r.mandates
            where r.id = (select n.id from Response n
                    where n.consultationId = :consultation and n.leadOrganisationId = :organisation and not n.joint
                        and n.state <> org.concordat.response.ResponseState.DISCARDED
                    order by n.number desc limit 1)
                or (r.joint and r.consultationId = :consultation and :organisation member of r.signatories
                    and r.state <> org.concordat.response.ResponseState.DISCARDED
                    and r.number = (select max(n.number) from Response n
                        where n.jointId = r.jointId and n.state <> org.concordat.response.ResponseState.DISCARDED))
            """)
    List<Response> ownAndJoint(UUID consultation, UUID organisation);

    /** The newest version of each joint response to these consultations that an organisation shares. */
    @Query("""
            select r from Response r left join fetch r.signatories
            where r.joint and r.consultationId in :consultations and :organisation member of r.signatories
                and r.state <> org.concordat.response.ResponseState.DISCARDED
                and r.number = (select max(n.number) from Response n
                    where n.jointId = r.jointId and n.state <> org.concordat.response.ResponseState.DISCARDED)
            order by r.id
            """)
    List<Response> jointly(Collection<UUID> consultations, UUID organisation);

    /** Whether an organisation leads the newest version of a joint response to a consultation. */
    @Query("""
            select count(r) > 0 from Response r
            where r.joint and r.consultationId = :consultation and r.leadOrganisationId = :organisation
                and r.state <> org.concordat.response.ResponseState.DISCARDED
                and r.number = (select max(n.number) from Response n
                    where n.jointId = r.jointId and n.state <> org.concordat.response.ResponseState.DISCARDED)
            """)
    boolean leadsJointly(UUID consultation, UUID organisation);

    @Query("""
            select r from Response r left join fetch r.signatories
            where r.state = org.concordat.response.ResponseState.AWAITING_SIGN_OFF
                and :organisation member of r.signatories
            order by r.sentAt
            """)
    List<Response> awaitingSignOff(UUID organisation);

    @Query("""
            select r from Response r left join fetch r.signatories
            where r.id in (select s.id from Response s
                where s.submittedAt is not null and :organisation member of s.signatories
                order by s.submittedAt desc limit 100)
            order by r.submittedAt desc
            """)
    List<Response> submitted(UUID organisation);

    @Query("""
            select r from Response r
            where r.state = org.concordat.response.ResponseState.PUBLISHED and :organisation member of r.signatories
            """)
    List<Response> published(UUID organisation);

    /** Every version of a response that was submitted, kept from everybody else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from Response r join fetch r.signatories
            where r.reference = :reference and r.submittedAt is not null
            order by r.number
            """)
    List<Response> lockSubmitted(String reference);

    /** The responses that everybody has signed and that wait, the first to go first. */
    @Query("select r.id from Response r where r.goesAt is not null order by r.goesAt")
    List<UUID> waiting();

    /** Where responses wait for signatures. */
    @Query(value = """
            select distinct consultation_id from response where state = 'AWAITING_SIGN_OFF' and goes_at is null
            """, nativeQuery = true)
    List<UUID> consultationsOfUnsigned();

    /** The responses to a consultation that wait for signatures. */
    @Query(value = """
            select id from response
            where consultation_id = :consultation and state = 'AWAITING_SIGN_OFF' and goes_at is null
            """, nativeQuery = true)
    List<UUID> unsigned(UUID consultation);

    /** Of the versions before this number on which the moderators have still to decide. */
    @Query("""
            select r.id from Response r
            where r.reference = :reference and r.number < :number
                and r.state in (org.concordat.response.ResponseState.SUBMITTED, org.concordat.response.ResponseState.IN_MODERATION)
            """)
    List<UUID> stillWithModerators(String reference, int number);

    /** Of every version of one response. */
    /** The version that the public reads of a response, or of the response that holds a position. */
    @Query("""
            select r.id from Response r
            where r.state = org.concordat.response.ResponseState.PUBLISHED and (r.reference = :reference
                or r.id in (select p.response.id from Position p where p.reference = :reference
                    and p.id not member of p.response.withheld))
            order by r.number desc limit 1
            """)
    Optional<UUID> publicVersion(String reference);

    @Query("select r.id from Response r where r.reference = :reference")
    List<UUID> versions(String reference);

    /** The drafts whose last sign-off was cancelled. */
    @Query("""
            select r from Response r left join fetch r.signatories
            where r.state = org.concordat.response.ResponseState.DRAFT and r.cancelledHow is not null
                and :organisation member of r.signatories
            order by r.cancelledAt desc
            """)
    List<Response> cancelledSignOffs(UUID organisation);

    @Query("""
            select r from Response r
            where r.reference = :reference and r.number = :number and r.submittedAt is not null
            """)
    Optional<Response> version(String reference, int number);

    /**
     * The present version of an organisation's own response, kept from everybody else until the transaction ends.
     *
     * @throws NotFound when none was begun
     * @throws WrongState when another became the present one while this was waited for
     */
    default Response lockPresent(UUID consultation, UUID organisation) {
        return stillPresent(() -> newestId(consultation, organisation));
    }

    /** As above, for a joint response. */
    default Response lockPresentOfJoint(UUID joint) {
        return stillPresent(() -> newestIdOfJoint(joint));
    }

    /** What is read before a lock is waited for may be out of date by then. */
    private Response stillPresent(Supplier<Optional<UUID>> newest) {
        var id = newest.get().orElseThrow(NotFound::new);
        var present = lock(id).orElseThrow(NotFound::new);
        if (!newest.get().equals(Optional.of(id))) {
            throw new WrongState();
        }
        return present;
    }
}
