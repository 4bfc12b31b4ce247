package org.concordat.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.CloseRefused.Fault;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.text.Characters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a consultation close later than was said, or takes responses again after it closed: always with a reason, which is
 * public. A close is never brought forward: what people were promised holds. Another owner's consultation is not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class MovingTheClose {

    /** So many characters has a reason at the most. */
    public static final int REASON_MAXIMUM = 2_000;

    private final ConsultationRepository consultations;
    private final DateChangeRows changes;
    private final PublicConsultation published;
    private final OwnConsultations own;
    private final ConsultationClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    MovingTheClose(
            ConsultationRepository consultations,
            DateChangeRows changes,
            PublicConsultation published,
            OwnConsultations own,
            ConsultationClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.consultations = consultations;
        this.changes = changes;
        this.published = published;
        this.own = own;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * How its close was moved so far, the earliest first.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public List<DateChange> of(ConsultationId id) {
        own.require(id);
        return changes.of(id);
    }

    /** The end of a day, where consultations are held. */
    public static LocalDateTime endOf(LocalDate day) {
        return day.atTime(23, 59);
    }

    /**
     * Moves the close.
     *
     * @param read the close that the owner had read
     * @param minute after whose end it is closed, where consultations are held; the last of a day is its end
     * @param reason public, at most {@value #REASON_MAXIMUM} characters
     * @return the new close
     * @throws CloseRefused when it cannot be moved there, or it was moved since it was read
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional
    public Instant move(ConsultationId id, Instant read, LocalDateTime minute, String reason) {
        var words = Characters.lines(reason).strip();
        require(!Characters.isBlank(words), Fault.REASON_MISSING);
        require(Characters.count(words) <= REASON_MAXIMUM, Fault.REASON_TOO_LONG);
        var consultation = own.require(id);
        var now = consultation.at(clock.at(
                consultations.timed(id.value()).orElseThrow(NotFound::new).machine()));
        var before = now.window().closesAt();
        require(
                now.phase() == Phase.SCHEDULED || now.phase() == Phase.OPEN || now.phase() == Phase.CLOSED,
                Fault.HAS_NONE);
        require(before.equals(read), Fault.MOVED_MEANWHILE);
        var after = minute.truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1)
                .atZone(ConsultationClock.ZONE)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
        require(after.isAfter(now.at()), Fault.PAST);
        require(after.isAfter(before), Fault.NOT_LATER);
        require(
                after.isBefore(
                        now.at().atZone(ConsultationClock.ZONE).plusYears(1).toInstant()),
                Fault.TOO_FAR);
        boolean reopened = now.phase() == Phase.CLOSED;
        save(consultation, after);
        var entry = AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(
                        reopened ? Act.CONSULTATION_REOPENED : Act.CONSULTATION_EXTENDED,
                        consultation.slug().value())
                .because(words);
        changes.add(id, new DateChange(now.at(), before, after, reopened, words));
        published.publish(consultation);
        audit.add(entry);
        events.publishEvent(new CloseMoved(id, before, after, reopened, now.at()));
        return after;
    }

    private void save(Consultation consultation, Instant closesAt) {
        consultation.closeAt(closesAt);
        try {
            consultations.saveAndFlush(consultation);
        } catch (ObjectOptimisticLockingFailureException anotherOwner) {
            throw new CloseRefused(Fault.MOVED_MEANWHILE);
        }
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new CloseRefused(otherwise);
        }
    }
}
