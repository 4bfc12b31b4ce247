package org.concordat.response;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.concordat.consultation.Closing;
import org.concordat.consultation.Closings;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.OrganisationId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those who have begun a response and not sent it that its consultation closes, once seven days and once a day
 * before. A deadline that moves reminds anew.
 */
@Component
class DeadlineReminders {

    /** How many days before, the nearest first. */
    private static final List<Integer> DAYS = List.of(1, 7);

    /** So long after its time a reminder is still sent; then the next one will do. */
    private static final Duration LATE = Duration.ofDays(1);

    private final Closings closings;
    private final MembersToTell members;
    private final Outbox outbox;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final ConsultationClock clock;

    DeadlineReminders(
            Closings closings,
            MembersToTell members,
            Outbox outbox,
            JdbcClient database,
            ApplicationEventPublisher events,
            ConsultationClock clock) {
        this.closings = closings;
        this.members = members;
        this.outbox = outbox;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the reminders whose time has come. */
    @Scheduled(initialDelayString = "${concordat.response.reminders-from:PT2M}", fixedDelayString = "PT10M")
    @Transactional
    void remind() {
        var now = clock.instant();
        for (int days : DAYS) {
            for (var closing : closings.within(now, Duration.ofDays(days))) {
                var due = closing.closesAt().minus(Duration.ofDays(days));
                if (now.isBefore(due.plus(LATE)) || days == 1) {
                    claim(closing, days).forEach(it -> remind(closing, it, days, now));
                }
            }
        }
    }

    /** The responses that nobody was reminded of yet, whichever process asks. */
    private List<Claimed> claim(Closing closing, int days) {
        return database.sql("""
                insert into deadline_reminder (response_id, days, closes_at)
                select r.id, :days, :closesAt from response r
                where r.consultation_id = :consultation and r.state in ('DRAFT', 'AWAITING_SIGN_OFF')
                    and r.goes_at is null
                on conflict do nothing
                returning response_id, (select joint_id from response where id = response_id) as joint_id
                """)
                .param("days", days)
                .param("closesAt", Timestamp.from(closing.closesAt()))
                .param("consultation", closing.id().value())
                .query((row, number) ->
                        new Claimed(row.getObject("response_id", UUID.class), row.getObject("joint_id", UUID.class)))
                .list();
    }

    private record Claimed(UUID response, @Nullable UUID joint) {}

    private void remind(Closing closing, Claimed claimed, int days, Instant now) {
        var organisations = database.sql("select organisation_id from response_signatory where response_id = :response")
                .param("response", claimed.response())
                .query((row, number) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .list();
        events.publishEvent(new DeadlineNeared(
                new ResponseId(claimed.response()), closing.id(), days, closing.closesAt(), organisations, now));
        long left = Math.max(
                1, Duration.between(now, closing.closesAt()).plusHours(12).toDays());
        members.holding(organisations, EnumSet.of(Role.DRAFTER, Role.APPROVER))
                .values()
                .forEach(it -> outbox.add(new Mail(
                        it.address(),
                        left == 1 ? "deadline-tomorrow" : "deadline-near",
                        List.of(
                                it.name(),
                                closing.title(),
                                SignOffLetters.second(closing.closesAt()),
                                Long.toString(left),
                                SignOffLetters.second(closing.graceUntil())),
                        JointNews.room(
                                closing.slug().value(),
                                claimed.joint() == null ? null : new JointId(claimed.joint())))));
    }
}
