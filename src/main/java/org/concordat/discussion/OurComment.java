package org.concordat.discussion;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.kernel.RichText;
import org.concordat.moderation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * A comment that our organisation wrote.
 *
 * @param text as we wrote it
 * @param explanation what the moderators decided, once they have
 */
public record OurComment(
        Reference reference,
        Reference position,
        RichText text,
        CommentState state,
        Instant writtenAt,
        @Nullable Explanation explanation) {}
