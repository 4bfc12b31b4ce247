package org.concordat.preparation;

import java.time.Instant;
import org.concordat.text.paper.ReadingChoices;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a paper that was loaded.
 *
 * @param tookMillis how long the reading took
 * @param usedAt since when it is the paper of the consultation; null as long as nobody said so
 */
public record LoadedPaper(
        SentFile file,
        ReadingChoices choices,
        Instant readAt,
        long tookMillis,
        @Nullable Instant usedAt) {}
