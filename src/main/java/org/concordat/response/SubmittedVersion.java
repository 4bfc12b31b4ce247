package org.concordat.response;

import java.util.List;
import org.concordat.moderation.Explanation;
import org.concordat.signoff.spi.Receipt;
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
        Receipt receipt,
        String consultation,
        List<String> partners,
        ResponseState state,
        List<String> signedBy,
        @Nullable Explanation explanation) {}
