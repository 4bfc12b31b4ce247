package org.concordat.text.paper;

import java.util.concurrent.CancellationException;

/** How far a file was read, told to whoever waits for it. */
final class Reading {

    private final ReadingProgress progress;
    private int told = -1;

    Reading(ReadingProgress progress) {
        this.progress = progress;
    }

    /** @throws CancellationException when nobody waits any more */
    void reached(long read, long of) {
        int percent = (int) Math.clamp(read * 100 / Math.max(1, of), 0, 99);
        if (percent > told) {
            told = percent;
            if (!progress.reached(percent)) {
                throw new CancellationException();
            }
        }
    }
}
