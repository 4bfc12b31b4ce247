package org.concordat.response;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Sha256;
import org.concordat.moderation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Something that the organisation submitted, alone or with others.
 *
 * @param partners the names of the others whose response it is too
 * @param signedBy the offices that gave their authority
 * @param explanation what the moderators decided, once they have
 */
public record SubmittedVersion(
        ResponseId id,
        Reference reference,
        int version,
        String consultation,
        List<String> partners,
        Instant submittedAt,
        ResponseState state,
        Sha256 contentHash,
        List<String> signedBy,
        @Nullable Explanation explanation) {}
