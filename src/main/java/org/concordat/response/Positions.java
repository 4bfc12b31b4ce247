package org.concordat.response;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Positions extends Repository<Position, UUID> {

    Position save(Position position);

    List<Position> findByResponseIdOrderByQuestionNumber(UUID responseId);

    List<Position> findByResponseIdIn(Collection<UUID> responseIds);

    Optional<Position> findByResponseIdAndQuestionNumber(UUID responseId, int question);

    boolean existsByReference(String reference);

    /** The published version of a position that has this reference, the newest where there are several. */
    @Query("""
            select p from Position p join Response r on r.id = p.responseId
            where p.reference = :reference and r.state = org.concordat.response.ResponseState.PUBLISHED
            order by r.number desc limit 1
            """)
    Optional<Position> published(String reference);
}
