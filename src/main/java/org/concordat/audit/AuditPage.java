package org.concordat.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the trail, the newest first.
 *
 * @param names under which the reader knows what was done something to, by its id or reference; nothing of what has no
 *     name, or none for this reader
 * @param next before which entry the next page begins; nothing on the last page
 */
public record AuditPage(
        List<AuditLine> lines,
        Map<String, ThingName> names,
        @Nullable Long next) {}
