package org.concordat.reported;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportedPositionRepository extends Repository<ReportedPosition, UUID> {

    ReportedPosition saveAndFlush(ReportedPosition reported);

    void flush();

    Optional<ReportedPosition> findByReferenceAndState(String reference, ReportedState state);

    List<ReportedPosition> findByReferenceIn(Collection<String> references);

    /** All versions of one, the latest first, kept from everybody else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ReportedPosition r where r.reference = :reference order by r.version desc")
    List<ReportedPosition> lock(String reference);

    /** What was recorded last for a consultation, without what was replaced. */
    @Query("""
            select r from ReportedPosition r
            where r.consultationId = :consultation and r.state <> org.concordat.reported.ReportedState.REPLACED
            order by r.id desc
            """)
    List<ReportedPosition> page(UUID consultation, Limit limit);

    /** As above, of what was recorded before one. */
    @Query("""
            select r from ReportedPosition r
            where r.consultationId = :consultation and r.state <> org.concordat.reported.ReportedState.REPLACED
                and r.id < :after
            order by r.id desc
            """)
    List<ReportedPosition> page(UUID consultation, UUID after, Limit limit);

    /** Whether a position has this reference, one that the press reported or any other. */
    @Query(value = """
                    select exists (select from reported_position where reference = :reference)
                        or exists (select from position where reference = :reference)
                    """, nativeQuery = true)
    boolean isTaken(String reference);
}
