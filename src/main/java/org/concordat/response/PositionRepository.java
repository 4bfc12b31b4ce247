package org.concordat.response;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Positions of several responses, or by their reference; those of one are read and written with it. */
interface PositionRepository extends Repository<Position, UUID> {

    @Query("select p from Position p where p.response.id in :responses")
    List<Position> of(Collection<UUID> responses);

    boolean existsByReference(String reference);

    /** As below, kept from everybody else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Position p
            where p.id = (select n.id from Position n
                where n.reference = :reference
                    and n.id not member of n.response.withheld and n.response.state = org.concordat.response.ResponseState.PUBLISHED
                order by n.response.number desc limit 1)
            """)
    Optional<Position> lockPublished(String reference);

    /** The published version of a position that has this reference, the newest where there are several. */
    @Query("""
            select p from Position p join fetch p.response r
            where p.reference = :reference and p.id not member of r.withheld and r.state = org.concordat.response.ResponseState.PUBLISHED
            order by r.number desc limit 1
            """)
    Optional<Position> published(String reference);
}
