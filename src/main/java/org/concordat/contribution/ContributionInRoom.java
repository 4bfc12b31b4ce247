package org.concordat.contribution;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Target;

/**
 * A contribution in the list of the drafters.
 *
 * @param on what it is about
 * @param words how many it has
 * @param isNew whether no drafter has opened it
 * @param takenBy the names of those who took something of it into the draft
 */
public record ContributionInRoom(
        ContributionId id,
        String name,
        String post,
        List<Target> on,
        int words,
        Instant sentAt,
        boolean isNew,
        List<String> takenBy) {}
