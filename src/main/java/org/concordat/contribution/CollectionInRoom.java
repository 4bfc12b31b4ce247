package org.concordat.contribution;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Target;

/**
 * A collection as the drafters see it.
 *
 * @param sent how many were sent
 * @param openedBy the name of the drafter who opened it
 */
public record CollectionInRoom(
        CollectionId id,
        String asked,
        List<Target> targets,
        Instant endsAt,
        int most,
        int sent,
        Standing standing,
        CollectionState state,
        String openedBy) {}
