package org.concordat.discussion;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.record.CommentsOnOrganisation.Concern;
import org.jspecify.annotations.Nullable;

/**
 * What another organisation said, in public, of one of our positions, in reply to us, or addressing us.
 *
 * @param isNew whether this person has not said yet that they have seen it
 */
public record CommentOnUs(
        Reference reference,
        Reference position,
        @Nullable Integer question,
        Concern concern,
        String organisation,
        String html,
        Instant writtenAt,
        Instant publishedAt,
        boolean isNew) {}
