package org.concordat.response;

import java.util.UUID;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.response.ConditionRows.Key;
import org.springframework.stereotype.Component;

/** Finds conditions of positions that are published, and keeps everybody else from saying anything of them meanwhile. */
@Component
class PublishedConditions {

    private final PositionRepository positions;

    PublishedConditions(PositionRepository positions) {
        this.positions = positions;
    }

    /** A condition in the words that are published. */
    record Found(Position position, Condition condition) {

        Key key() {
            return new Key(position.reference(), condition.id());
        }
    }

    /** @throws NotFound when no such position is published, or it sets no such condition */
    Found hold(Reference reference, UUID condition) {
        var position = positions.lockPublished(reference.value()).orElseThrow(NotFound::new);
        return position.draft().conditions().stream()
                .filter(it -> it.id().equals(condition))
                .findFirst()
                .map(it -> new Found(position, it))
                .orElseThrow(NotFound::new);
    }
}
