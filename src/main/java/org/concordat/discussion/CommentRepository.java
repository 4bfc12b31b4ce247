package org.concordat.discussion;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, UUID> {

    Comment saveAndFlush(Comment comment);

    void flush();

    /** To be changed by nobody else meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Comment c where c.reference = :reference")
    Optional<Comment> lock(String reference);

    @Query("select v from CommentVersion v join fetch v.comment where v.id = :id")
    Optional<CommentVersion> version(UUID id);

    @Query("select v from CommentVersion v join fetch v.comment where v.id in :ids")
    List<CommentVersion> versions(Collection<UUID> ids);

    /** Versions of our comment on which nobody has decided: whoever takes them back asks before anything is locked. */
    @Query("""
            select v.id from CommentVersion v
            where v.comment.reference = :reference and v.comment.organisationId = :organisation
                and v.decided = false and v.state in :states
            """)
    List<UUID> undecided(String reference, UUID organisation, Collection<CommentState> states);

    @Query("""
            select c from Comment c left join fetch c.versions where c.id in (
                select o.id from Comment o where o.organisationId = :organisation order by o.writtenAt desc limit :most)
            order by c.writtenAt desc
            """)
    List<Comment> latestOf(UUID organisation, int most);

    @Query("""
            select distinct c from Comment c left join fetch c.versions
            where c.organisationId = :organisation and c.withdrawnAt is null and exists (
                select v from CommentVersion v
                where v.comment = c and v.state = org.concordat.discussion.CommentState.PUBLISHED)
            """)
    List<Comment> published(UUID organisation);

    List<Comment> findByReferenceIn(Collection<String> references);

    Optional<Comment> findByReference(String reference);

    boolean existsByReference(String reference);
}
