package org.concordat.signoff.spi;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Proof of what was submitted and when. It exists only once the submission is committed.
 *
 * @param contentHash of what was signed and submitted
 * @param late why it is in time where it was due earlier
 */
public record Receipt(
        Reference reference,
        int version,
        Instant submittedAt,
        Sha256 contentHash,
        @Nullable Late late) {}
