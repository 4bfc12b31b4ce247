package org.concordat.response;

import java.time.Instant;
import org.concordat.kernel.Target;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A position in what is signed.
 *
 * @param question the words of the question; empty where it is about something else
 * @param paragraph as the paper now has it, where a change to it is proposed
 * @param savedBy whose words it was given last
 */
public record PositionToSign(
        Target target,
        String question,
        PositionDraft draft,
        @Nullable Text paragraph,
        @Nullable Instant savedAt,
        String savedBy) {}
