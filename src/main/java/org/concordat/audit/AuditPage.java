package org.concordat.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the trail, the newest first.
 *
 * @param next before which entry the next page begins; nothing on the last page
 */
public record AuditPage(List<AuditLine> lines, @Nullable Long next) {}
