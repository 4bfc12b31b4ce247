package org.concordat.moderation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.moderation.spi.ContentKind;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseRepository extends Repository<ModerationCase, UUID> {

    ModerationCase saveAndFlush(ModerationCase moderationCase);

    @Query("select c from ModerationCase c left join fetch c.authors where c.id = :id")
    Optional<ModerationCase> findById(UUID id);

    /** To be changed by nobody else meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ModerationCase c where c.id = :id")
    Optional<ModerationCase> lock(UUID id);

    /** Has all but one wait who come at once to take a case up; nothing where it was taken up. */
    @Query(value = "select id from moderation_case where id = :id and opened_by is null for update", nativeQuery = true)
    Optional<UUID> lockUntaken(UUID id);

    @Query("select distinct c from ModerationCase c left join fetch c.authors where c.id in :ids")
    List<ModerationCase> withAuthors(Collection<UUID> ids);

    @Query("""
            select distinct c from ModerationCase c left join fetch c.authors
            where c.kind = :kind and c.contentId in :contentIds
            """)
    List<ModerationCase> findByKindAndContentIdIn(ContentKind kind, Collection<UUID> contentIds);

    /** Keeps moderators from deciding these until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ModerationCase c where c.kind = :kind and c.contentId in :contentIds order by c.id")
    List<ModerationCase> lock(ContentKind kind, Collection<UUID> contentIds);
}
