package org.concordat.discussion;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.jspecify.annotations.Nullable;

/** What another organisation said, in public, of one of our positions. */
public record CommentOnUs(
        Reference reference,
        Reference position,
        @Nullable Integer question,
        String organisation,
        String html,
        Instant writtenAt) {}
