package org.concordat.response;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReportedPositionRows extends Repository<ReportedPosition, UUID> {

    ReportedPosition save(ReportedPosition reported);

    Optional<ReportedPosition> findByReference(String reference);

    List<ReportedPosition> findByReferenceIn(Collection<String> references);

    boolean existsByReference(String reference);
}
