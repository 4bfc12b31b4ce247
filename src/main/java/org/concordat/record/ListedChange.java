package org.concordat.record;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Reference;

/**
 * Other words for a paragraph of the paper, as a published position proposes them.
 *
 * @param position that proposes them
 * @param version of the position
 * @param paragraph that they are for
 * @param organisations who holds the position, the lead first
 * @param endorsed how many organisations stand behind the position
 * @param reserved how many of them with a reservation
 */
public record ListedChange(
        Reference position,
        int version,
        String paragraph,
        List<ListedOrganisation> organisations,
        PublishedDetail.Change change,
        Instant publishedAt,
        int endorsed,
        int reserved) {}
