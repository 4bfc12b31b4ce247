package org.concordat.record;

import org.jspecify.annotations.Nullable;

/**
 * How a position stands to the versions of the paper.
 *
 * @param madeOn the version on which it was made
 * @param standsFor the last for which those who hold it say that it stands
 * @param corrected the version that last changed what it is about; nothing where none did
 */
public record OnPaper(int madeOn, int standsFor, @Nullable Integer corrected) {

    /** Whether what it is about reads differently since. */
    public boolean isOutdated() {
        return corrected != null && corrected > standsFor;
    }

    /** Whether those who hold it said of a correction that it still stands. */
    public boolean isConfirmed() {
        return corrected != null && corrected > madeOn && corrected <= standsFor;
    }
}
