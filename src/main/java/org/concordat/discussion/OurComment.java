package org.concordat.discussion;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;
import org.concordat.moderation.Explanation;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A comment that our organisation wrote.
 *
 * @param position on which it was written
 * @param target of the position
 * @param text as we wrote it
 * @param explanation what the moderators decided, once they have
 */
public record OurComment(
        Reference reference,
        Reference position,
        Target target,
        Text text,
        CommentState state,
        Instant writtenAt,
        @Nullable Explanation explanation) {}
