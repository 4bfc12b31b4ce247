package org.concordat.contribution;

import java.time.Instant;
import java.util.List;

/**
 * What whoever holds the code of a collection that takes contributions is told.
 *
 * @param organisation its name
 * @param consultation what it is called
 */
public record ForColleagues(
        CollectionId id,
        String organisation,
        String consultation,
        String asked,
        List<AskedTarget> targets,
        Instant endsAt) {}
