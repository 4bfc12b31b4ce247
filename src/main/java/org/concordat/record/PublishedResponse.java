package org.concordat.record;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's whole reply, or a joint one, with its positions.
 *
 * @param organisations whose it is, the lead first
 * @param lateReason why it was let come after the close, in the words of whoever runs the consultation; nothing where it came
 *     in time
 * @param sentIn how it came where it was not submitted here; nothing where it was
 * @param signedOffBy the offices that gave their authority, in order; never persons' private data
 * @param mandates for whom they speak, as far as they say more than that it is their own view
 * @param contentHash of what was signed and submitted
 */
public record PublishedResponse(
        Reference reference,
        int version,
        Slug consultation,
        List<Slug> organisations,
        Instant submittedAt,
        @Nullable String lateReason,
        @Nullable SentIn sentIn,
        Instant publishedAt,
        List<String> signedOffBy,
        Sha256 contentHash,
        List<PublishedMandate> mandates,
        List<PublishedPosition> positions) {}
