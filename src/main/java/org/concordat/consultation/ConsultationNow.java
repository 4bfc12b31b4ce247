package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.Window;

/**
 * How it stands with a consultation at one moment, read once on the clock of the database: whatever is found to be in time
 * by it bears this very moment.
 *
 * @param at the moment
 * @param commentsUntil the last moment at which it takes comments
 */
public record ConsultationNow(
        String title, Instant at, Phase phase, Window window, CommentRules comments, Instant commentsUntil) {

    /** Whether it takes comments: while it is open, and for as long after as its owner has set. */
    public boolean takesComments() {
        return phase == Phase.OPEN || phase == Phase.CLOSED && !at.isAfter(commentsUntil);
    }

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

    /**
     * Makes sure that it takes the signatures under what was sent to be signed at a moment: while it is open, and within the
     * grace after that where it was sent before the close.
     *
     * @throws ConsultationClosed when it does not
     */
    public ConsultationNow requireInTime(Instant sent) {
        if (phase != Phase.OPEN && phase != Phase.CLOSED || !window.isInTime(sent, at)) {
            throw new ConsultationClosed(window.closesAt());
        }
        return this;
    }
}
