package org.concordat.response;

import java.time.Instant;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Our position on one target, as it stands.
 *
 * @param kind in which form it is to answer
 * @param revision to be given with the next save; 0 where nothing was ever saved
 * @param complete whether it can be sent for sign-off as it is
 */
public record PositionInRoom(
        Target target,
        QuestionKind kind,
        PositionDraft draft,
        int revision,
        @Nullable Instant savedAt,
        @Nullable String savedBy,
        boolean complete) {

    /** A position on which nothing was saved yet. */
    public static PositionInRoom untouched(Target target, QuestionKind kind) {
        return new PositionInRoom(target, kind, PositionDraft.empty(), 0, null, null, false);
    }

    /** The same with what was saved of it since. */
    public PositionInRoom saved(PositionDraft said, int as, Instant at, @Nullable String by, boolean whole) {
        return new PositionInRoom(target, kind, said, as, at, by, whole);
    }

    /** Whether anything was said. */
    public boolean begun() {
        return draft.begun();
    }

    public @Nullable Stance stance() {
        return draft.stance();
    }

    public Text reasons() {
        return draft.reasons();
    }
}
