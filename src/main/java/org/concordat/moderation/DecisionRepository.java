package org.concordat.moderation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<ModerationDecision, UUID> {

    ModerationDecision save(ModerationDecision decision);

    List<ModerationDecision> findByCaseIdOrderByDecidedAt(UUID caseId);

    List<ModerationDecision> findByCaseIdInOrderByDecidedAt(Collection<UUID> caseIds);
}
