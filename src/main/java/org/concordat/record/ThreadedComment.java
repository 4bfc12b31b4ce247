package org.concordat.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.kernel.Reference;
import org.concordat.text.LeftOut;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place under a position: a comment or a reply, or that there was one.
 *
 * @param replyTo the comment to which it replies
 * @param organisation whose it is; of what was removed, who withdrew it, or nobody
 * @param text its latest words; none of what was removed
 * @param quoted words of what it is about that can be read there
 * @param onPaper the version of the paper that could be read when its latest words were sent
 * @param writtenAt when its first version was sent
 * @param editedAt when its latest was, where there was one before
 * @param earlier its versions before, the latest first
 * @param removalReason code of why moderators removed it, where they gave one
 */
public record ThreadedComment(
        Reference reference,
        Reference position,
        @Nullable Reference replyTo,
        @Nullable ListedOrganisation organisation,
        @Nullable PublishedText text,
        @Nullable String quoted,
        List<ListedOrganisation> mentions,
        int version,
        int onPaper,
        Instant writtenAt,
        @Nullable Instant editedAt,
        List<Earlier> earlier,
        @Nullable CommentRemoval removal,
        @Nullable String removalReason,
        @Nullable Instant removedAt)
        implements Followed {

    /** A version that another followed. */
    public record Earlier(int version, PublishedText text, Instant writtenAt) {}

    /**
     * What one version changed.
     *
     * @param version the one that changed it
     * @param diff between the words that the public could read of the version before, and of this one
     */
    public record Change(int version, Instant at, WordDiff diff) {}

    public boolean isReply() {
        return replyTo != null;
    }

    public boolean isRemoved() {
        return removal != null;
    }

    /**
     * From version to version, the latest first. Compares nothing but what the public reads of each.
     *
     * @param leftOut what is read for a code where words were left out
     */
    public List<Change> changes(UnaryOperator<String> leftOut) {
        var changes = new ArrayList<Change>();
        var newer = text;
        var at = editedAt;
        int number = version;
        for (var older : earlier) {
            if (newer == null || at == null) {
                break;
            }
            changes.add(new Change(number, at, WordDiff.between(read(older.text(), leftOut), read(newer, leftOut))));
            newer = older.text();
            at = older.writtenAt();
            number = older.version();
        }
        return changes;
    }

    private static Text read(PublishedText text, UnaryOperator<String> leftOut) {
        return Text.ofPlain(LeftOut.plain(text.plain(), leftOut));
    }
}
