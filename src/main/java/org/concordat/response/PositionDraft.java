package org.concordat.response;

import org.concordat.kernel.Stance;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is about to say on one question.
 *
 * @param stance none while it is undecided
 * @param reasons at most {@link #MAXIMUM} characters
 */
public record PositionDraft(@Nullable Stance stance, Text reasons) {

    /** The longest text of reasons, in characters. */
    public static final int MAXIMUM = 20_000;

    /** @throws IllegalArgumentException for a stance that only a report can have */
    public PositionDraft {
        if (stance == Stance.NOT_STATED) {
            throw new IllegalArgumentException("Nobody chooses not to state a stance; there is no view instead");
        }
    }

    /** A draft of plain words. */
    public static PositionDraft plain(@Nullable Stance stance, String reasons) {
        return new PositionDraft(stance, Text.ofPlain(reasons));
    }
}
