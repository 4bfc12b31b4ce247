package org.concordat.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, UUID> {

    Comment saveAndFlush(Comment comment);

    Optional<Comment> findById(UUID id);

    List<Comment> findByIdIn(Collection<UUID> ids);

    List<Comment> findByOrganisationIdOrderByWrittenAtDesc(UUID organisationId, Limit limit);

    List<Comment> findByOrganisationIdAndState(UUID organisationId, CommentState state);

    int countByOrganisationIdAndState(UUID organisationId, CommentState state);

    List<Comment> findByReferenceIn(Collection<String> references);

    List<Comment> findByPositionReferenceIn(Collection<String> positions);

    boolean existsByReference(String reference);
}
