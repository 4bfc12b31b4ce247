package org.concordat.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;
import org.concordat.moderation.Explanation;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A comment that our organisation wrote, in its latest version.
 *
 * @param position on which it was written
 * @param replyTo the comment to which it replies
 * @param target of the position
 * @param text as we wrote it
 * @param publicVersion the version that the public reads
 * @param canChange whether it can be written anew
 * @param canWithdraw whether it can be taken back, which is possible after comments have closed too
 * @param explanation what the moderators decided on this version, once they have
 */
public record OurComment(
        Reference reference,
        Reference position,
        Optional<Reference> replyTo,
        Target target,
        int version,
        Text text,
        String quoted,
        List<OrganisationId> mentions,
        CommentState state,
        Optional<Integer> publicVersion,
        boolean canChange,
        boolean canWithdraw,
        Instant writtenAt,
        @Nullable Explanation explanation) {

    /** What it says, to be written anew from. */
    public CommentDraft draft() {
        return new CommentDraft(text, quoted, mentions);
    }
}
