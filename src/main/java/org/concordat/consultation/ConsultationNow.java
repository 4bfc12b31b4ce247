package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.Window;

/**
 * How it stands with a consultation at one moment, read once on the clock of the database: whatever is found to be in time
 * by it bears this very moment.
 *
 * @param at the moment
 */
public record ConsultationNow(Instant at, Phase phase, Window window) {

    /**
     * Makes sure that it takes responses.
     *
     * @throws ConsultationClosed when it does not
     */
    public ConsultationNow requireOpen() {
        if (phase != Phase.OPEN) {
            throw new ConsultationClosed(window.closesAt());
        }
        return this;
    }
}
