package org.concordat.response;

import java.util.Objects;
import java.util.Optional;
import org.concordat.text.Merge;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Two drafts of one position, each written on top of the same one, put together. Reasons are put together sentence by
 * sentence; of everything else only one may have changed it, or both alike.
 */
final class PositionMerge {

    private boolean clash;

    private PositionMerge() {}

    /**
     * Both, or nothing where both changed the same or where both together are too long: a person decides then.
     *
     * @param base what both started from
     */
    static Optional<PositionDraft> of(PositionDraft base, PositionDraft mine, PositionDraft theirs) {
        var merge = new PositionMerge();
        var both = new PositionDraft(
                merge.whole(base.stance(), mine.stance(), theirs.stance()),
                merge.whole(base.answer(), mine.answer(), theirs.answer()),
                merge.words(base.reasons(), mine.reasons(), theirs.reasons()),
                merge.whole(base.conditions(), mine.conditions(), theirs.conditions()),
                merge.whole(base.evidence(), mine.evidence(), theirs.evidence()),
                merge.whole(base.change(), mine.change(), theirs.change()),
                merge.whole(base.confidential(), mine.confidential(), theirs.confidential()));
        return merge.clash || !both.isFit() ? Optional.empty() : Optional.of(both);
    }

    private <T extends @Nullable Object> T whole(T base, T mine, T theirs) {
        boolean changedByMe = !Objects.equals(base, mine);
        clash |= changedByMe && !Objects.equals(base, theirs) && !Objects.equals(mine, theirs);
        return changedByMe ? mine : theirs;
    }

    private Text words(Text base, Text mine, Text theirs) {
        return switch (Merge.of(base, mine, theirs)) {
            case Merge.Merged(var both) -> both;
            case Merge.Conflict() -> {
                clash = true;
                yield mine;
            }
        };
    }
}
