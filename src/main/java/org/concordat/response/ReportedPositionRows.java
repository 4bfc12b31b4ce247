package org.concordat.response;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReportedPositionRows extends Repository<ReportedPosition, UUID> {

    ReportedPosition save(ReportedPosition reported);

    Optional<ReportedPosition> findByReference(String reference);

    boolean existsByReference(String reference);
}
