package org.concordat.response;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Positions extends Repository<Position, UUID> {

    Position save(Position position);

    /** The positions of a version, questions first in their order. */
    @Query("""
            select p from Position p where p.responseId = :responseId
            order by p.questionNumber nulls last, p.paragraphRef nulls last
            """)
    List<Position> of(UUID responseId);

    List<Position> findByResponseIdIn(Collection<UUID> responseIds);

    @Query("""
            select p from Position p where p.responseId = :responseId
                and p.questionNumber is not distinct from :question and p.paragraphRef is not distinct from :paragraph
            """)
    Optional<Position> on(UUID responseId, @Nullable Integer question, @Nullable String paragraph);

    boolean existsByReference(String reference);

    /** The published version of a position that has this reference, the newest where there are several. */
    @Query("""
            select p from Position p join Response r on r.id = p.responseId
            where p.reference = :reference and r.state = org.concordat.response.ResponseState.PUBLISHED
            order by r.number desc limit 1
            """)
    Optional<Position> published(String reference);
}
