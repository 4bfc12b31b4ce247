package org.concordat.moderation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DecisionRows extends Repository<ModerationDecision, UUID> {

    ModerationDecision save(ModerationDecision decision);

    Optional<ModerationDecision> findByCaseId(UUID caseId);
}
