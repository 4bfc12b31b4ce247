package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.Window;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a consultation at one moment, read once on the clock of the database: whatever is found to be in time
 * by it bears this very moment.
 *
 * @param at the moment
 * @param commentsUntil the last moment at which it takes comments
 * @param allowance by which the organisation that it was read for may send after the close; nothing where there is none
 */
public record ConsultationNow(
        String title,
        Instant at,
        Phase phase,
        Window window,
        CommentRules comments,
        Instant commentsUntil,
        @Nullable Allowance allowance) {

    /** As it stands for an organisation that may send late: open from the close until the moment that is allowed. */
    ConsultationNow with(Allowance allowed) {
        if (phase != Phase.CLOSED || !allowed.until().isAfter(window.closesAt())) {
            return this;
        }
        var late = new Window(window.closesAt(), allowed.until(), window.grace());
        return new ConsultationNow(
                title, at, late.isOpenAt(at) ? Phase.OPEN : Phase.CLOSED, late, comments, commentsUntil, allowed);
    }

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
