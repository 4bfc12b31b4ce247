package org.concordat.preparation;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a consultation that was prepared: it is announced, and open at once or from its day on. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Opening {

    private final OwnPreparations own;
    private final PreparationRows rows;
    private final Checking checking;
    private final PreparedConsultation prepared;
    private final AuditTrail audit;
    private final ConsultationClock clock;
    private final ApplicationEventPublisher events;

    Opening(
            OwnPreparations own,
            PreparationRows rows,
            Checking checking,
            PreparedConsultation prepared,
            AuditTrail audit,
            ConsultationClock clock,
            ApplicationEventPublisher events) {
        this.own = own;
        this.rows = rows;
        this.checking = checking;
        this.prepared = prepared;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Whether the person at work may open consultations at all: whoever owns given ones alone may not, since a new one is none
     * of them.
     */
    public boolean mayOpen() {
        return own.ownsAll();
    }

    /**
     * Announces it with all that belongs to it, in one transaction. Of several who do so at once one does.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     * @throws NotFit when something must be mended first
     * @throws AccessDeniedException for an owner of given consultations alone
     */
    @Transactional
    public ConsultationId open(PreparationId id) {
        var preparation = own.requireAlone(id);
        var now = clock.instant();
        var check = checking.of(preparation, now);
        if (!check.isFit()) {
            throw new NotFit(check.findings().stream()
                    .filter(it -> it.kind().isBlocking())
                    .toList());
        }
        var announced = prepared.announce(preparation, check.principles(), now);
        rows.setOpened(id, announced);
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(Act.PREPARATION_OPENED, id.toString()));
        events.publishEvent(new PreparationOpened(id, announced));
        return announced;
    }
}
