package org.concordat.consultation;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.WithdrawalRefused.Fault;
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
 * Withdraws a consultation for whoever runs it, for a public reason and for good: nothing can be sent any more. What was
 * published stays on the record under the reason, and drafts stay with those who wrote them. Another owner's consultation is
 * not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class WithdrawingConsultations {

    /** So many characters has a reason at the most. */
    public static final int REASON_MAXIMUM = 2_000;

    private final ConsultationRepository consultations;
    private final PublicConsultation published;
    private final OwnConsultations own;
    private final AtWork atWork;
    private final ConsultationClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    WithdrawingConsultations(
            ConsultationRepository consultations,
            PublicConsultation published,
            OwnConsultations own,
            AtWork atWork,
            ConsultationClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.consultations = consultations;
        this.published = published;
        this.own = own;
        this.atWork = atWork;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * For how many organisations it would end.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public AtWork.Numbers concerned(ConsultationId id) {
        own.require(id);
        return atWork.on(id);
    }

    /**
     * Withdraws it; everybody who works on a response is told by mail.
     *
     * @param reason public, at most {@value #REASON_MAXIMUM} characters
     * @throws WithdrawalRefused when it was answered or withdrawn before, or the reason cannot be taken
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional
    public void withdraw(ConsultationId id, String reason) {
        var words = Characters.lines(reason).strip();
        require(!Characters.isBlank(words), Fault.REASON_MISSING);
        require(Characters.count(words) <= REASON_MAXIMUM, Fault.REASON_TOO_LONG);
        var consultation = own.require(id);
        require(consultation.isAnnounced(), Fault.OVER);
        var now = clock.instant();
        consultation.withdraw(now, words);
        try {
            consultations.saveAndFlush(consultation);
        } catch (ObjectOptimisticLockingFailureException anotherOwner) {
            throw new WithdrawalRefused(Fault.CHANGED_MEANWHILE);
        }
        published.publish(consultation);
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(Act.CONSULTATION_WITHDRAWN, consultation.slug().value())
                .because(words));
        events.publishEvent(new ConsultationWithdrawn(id, consultation.slug(), consultation.title(), now));
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new WithdrawalRefused(otherwise);
        }
    }
}
