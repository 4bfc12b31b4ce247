package org.concordat.consultee;

import java.time.Instant;
import org.concordat.consultation.Closing;
import org.concordat.consultation.Closings;
import org.concordat.kernel.ConsultationClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does by the clock what is due for those who are asked: writes to them once a consultation is open, to those who are listed
 * while it is, and reminders; publishes who was asked once it has closed. Each once, however many processes make the round.
 */
@Component
class Rounds {

    private final Closings closings;
    private final Letters letters;
    private final LetterRows rows;
    private final PublicLists lists;
    private final ConsultationClock clock;

    Rounds(Closings closings, Letters letters, LetterRows rows, PublicLists lists, ConsultationClock clock) {
        this.closings = closings;
        this.letters = letters;
        this.rows = rows;
        this.lists = lists;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${concordat.consultee.letters-from:PT30S}", fixedDelayString = "PT20S")
    void make() {
        rows.meetThoseWhoJoined();
        var now = clock.instant();
        closings.begun(now).forEach(it -> {
            if (it.closesAt().isBefore(now)) {
                lists.publish(it);
            } else {
                writeAll(it, now);
            }
        });
    }

    private void writeAll(Closing consultation, Instant now) {
        boolean more;
        do {
            more = letters.writeSome(consultation, now);
        } while (more);
    }
}
