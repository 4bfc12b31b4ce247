package org.concordat.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what waits, the longest waiting first.
 *
 * @param count how many there are on all pages
 * @param next after which case the next page begins; nothing on the last page
 */
public record QueuePage(
        List<QueueItem> items, int count, @Nullable CaseId next) {}
