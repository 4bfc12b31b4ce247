package org.concordat.consultation;

import java.time.Duration;
import java.time.Instant;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.jspecify.annotations.Nullable;

/**
 * A consultation in a few words.
 *
 * @param closesAt the last moment at which it takes responses
 * @param graceUntil the last moment at which it takes signatures under what was sent to be signed before
 * @param inGrace whether it is closed, and that moment still to come
 * @param commentsUntil the last moment at which it takes comments
 * @param takesComments whether it takes comments now
 * @param commentsAtOnce whether a comment is public when it is sent, and moderators read it then
 * @param daysLeft whole days until the day on which it closes; 0 on that day and after
 * @param questions how many it asks
 * @param declarations how many whoever responds has to make
 * @param allowance by which the organisation that it was read for may send after the close; nothing where there is none
 */
public record ConsultationSummary(
        ConsultationId id,
        Slug slug,
        String title,
        String shortTitle,
        String commandPaper,
        Phase phase,
        Instant closesAt,
        Instant graceUntil,
        boolean inGrace,
        Instant commentsUntil,
        boolean takesComments,
        boolean commentsAtOnce,
        long daysLeft,
        int questions,
        int declarations,
        @Nullable Allowance allowance) {

    /** As it stands for an organisation that may send late: open from the close until the moment that is allowed. */
    ConsultationSummary with(Allowance allowed, Instant now) {
        if (phase != Phase.CLOSED || !allowed.until().isAfter(closesAt)) {
            return this;
        }
        var late = new Window(closesAt, allowed.until(), Duration.between(closesAt, graceUntil));
        return new ConsultationSummary(
                id,
                slug,
                title,
                shortTitle,
                commandPaper,
                late.isOpenAt(now) ? Phase.OPEN : Phase.CLOSED,
                late.closesAt(),
                late.graceUntil(),
                late.isInGraceAt(now),
                commentsUntil,
                takesComments,
                commentsAtOnce,
                late.daysLeftAt(now),
                questions,
                declarations,
                allowed);
    }

    /** Whether it takes signatures under what was sent to be signed before its close. */
    public boolean takesSignatures() {
        return phase == Phase.OPEN || inGrace;
    }
}
