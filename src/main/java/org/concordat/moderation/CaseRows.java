package org.concordat.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.moderation.spi.ContentKind;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface CaseRows extends Repository<ModerationCase, UUID> {

    ModerationCase saveAndFlush(ModerationCase moderationCase);

    Optional<ModerationCase> findById(UUID id);

    List<ModerationCase> findByDecisionIsNullOrderByWaitingSince(Limit limit);

    int countByDecisionIsNull();

    List<ModerationCase> findByKindAndContentIdIn(ContentKind kind, Collection<UUID> contentIds);
}
