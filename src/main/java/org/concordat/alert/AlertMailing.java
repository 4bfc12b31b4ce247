package org.concordat.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.concordat.kernel.ConsultationClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails followers what was published and can still be read, as often as each wants it: each morning, or at once and every hour
 * at most. One mail holds all that is due to somebody; each is told once, by whichever process claims them first.
 */
@Component
class AlertMailing {

    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int AT_MOST_IN_A_ROUND = 2_000;

    private final Noticing noticing;
    private final NewsRows news;
    private final AlertLetters letters;
    private final ConsultationClock clock;
    private final TransactionTemplate transaction;

    AlertMailing(
            Noticing noticing,
            NewsRows news,
            AlertLetters letters,
            ConsultationClock clock,
            TransactionTemplate transaction) {
        this.noticing = noticing;
        this.news = news;
        this.letters = letters;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Notices what is new, and mails what is due. */
    @Scheduled(initialDelayString = "${concordat.alerts.mails-from:PT30S}", fixedDelayString = "PT30S")
    void round() {
        noticing.look();
        for (int i = 0; i < AT_MOST_IN_A_ROUND; i++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> mailOne()))) {
                return;
            }
        }
    }

    /** Whether there was somebody to look after. */
    private boolean mailOne() {
        var now = clock.instant();
        var due = news.claim(now.minus(BETWEEN_MAILS), morning(now));
        due.ifPresent(it -> {
            news.told(it);
            if (letters.write(it)) {
                news.mailed(it, now);
            }
        });
        return due.isPresent();
    }

    /** The last morning that has come. */
    static Instant morning(Instant now) {
        var here = now.atZone(ConsultationClock.ZONE);
        var today = here.with(MORNING);
        return (today.isAfter(here) ? today.minusDays(1) : today).toInstant();
    }
}
