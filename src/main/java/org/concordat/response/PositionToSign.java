package org.concordat.response;

import java.time.Instant;
import org.concordat.kernel.Target;
import org.jspecify.annotations.Nullable;

/**
 * A position in what is signed.
 *
 * @param question the words of the question; empty where it is about something else
 * @param savedBy whose words it was given last
 */
public record PositionToSign(
        Target target,
        String question,
        PositionDraft draft,
        @Nullable Instant savedAt,
        String savedBy) {}
