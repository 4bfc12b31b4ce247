package org.concordat.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Roles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails people what they were told and have not read, as often as each wants it: at once, each morning, or on Monday
 * morning. One mail holds all that is due to a person. Each notice is mailed once, by whichever process claims the person
 * first; what may no longer be known by then is left out, and no mail is empty.
 */
@Component
class Mailing {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int AT_MOST_IN_A_ROUND = 500;
    private static final Duration LINKS_WORK = Duration.ofDays(90);

    private final ChoiceRows choices;
    private final NoticeRows notices;
    private final Naming naming;
    private final NoticeLetters letters;
    private final ConsultationClock clock;
    private final TransactionTemplate transaction;

    Mailing(
            ChoiceRows choices,
            NoticeRows notices,
            Naming naming,
            NoticeLetters letters,
            ConsultationClock clock,
            TransactionTemplate transaction) {
        this.choices = choices;
        this.notices = notices;
        this.naming = naming;
        this.letters = letters;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Mails what is due. */
    @Scheduled(initialDelayString = "${concordat.notification.mails-from:PT30S}", fixedDelayString = "PT30S")
    void round() {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                "clock", null, List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)))));
        try {
            for (int i = 0; i < AT_MOST_IN_A_ROUND; i++) {
                if (!Boolean.TRUE.equals(transaction.execute(status -> mailOne()))) {
                    return;
                }
            }
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        choices.forgetStopsBefore(clock.instant().minus(LINKS_WORK));
    }

    /** Whether there was somebody. */
    private boolean mailOne() {
        var now = clock.instant();
        var morning = morning(now);
        var monday = monday(now);
        var person = choices.claim(now, morning, monday);
        person.ifPresent(it -> letters.write(it, naming.name(notices.takeToMail(it, now, morning, monday)), now));
        return person.isPresent();
    }

    /** The last morning that has come: what was told before it is due to those who want one mail a day. */
    static Instant morning(Instant now) {
        var here = now.atZone(ConsultationClock.ZONE);
        var today = here.with(MORNING);
        return (today.isAfter(here) ? today.minusDays(1) : today).toInstant();
    }

    /** The last Monday morning that has come. */
    static Instant monday(Instant now) {
        ZonedDateTime last = morning(now).atZone(ConsultationClock.ZONE);
        return last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
    }
}
