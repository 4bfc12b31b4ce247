package org.concordat.record;

/**
 * How a position stands to the wordings of the question that it is about.
 *
 * @param madeOn the version of the question that could be read when the position was sent or reported
 * @param now the version that is read now; 1 where it was never reworded, and where the position is about no question
 */
public record OnQuestion(int madeOn, int now) {

    /** Whether the question reads differently since. */
    public boolean isOutdated() {
        return now > madeOn;
    }
}
