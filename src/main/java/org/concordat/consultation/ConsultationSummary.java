package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Slug;

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
        int questions) {

    /** Whether it takes signatures under what was sent to be signed before its close. */
    public boolean takesSignatures() {
        return phase == Phase.OPEN || inGrace;
    }
}
