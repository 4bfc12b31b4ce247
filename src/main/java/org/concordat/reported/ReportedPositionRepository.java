package org.concordat.reported;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportedPositionRepository extends Repository<ReportedPosition, UUID> {

    ReportedPosition save(ReportedPosition reported);

    Optional<ReportedPosition> findByReference(String reference);

    List<ReportedPosition> findByReferenceIn(Collection<String> references);

    /** Whether a position has this reference, one that the press reported or any other. */
    @Query(value = """
                    select exists (select from reported_position where reference = :reference)
                        or exists (select from position where reference = :reference)
                    """, nativeQuery = true)
    boolean isTaken(String reference);
}
