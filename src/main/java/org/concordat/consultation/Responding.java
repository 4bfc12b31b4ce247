package org.concordat.consultation;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a consultation was answered by the body that asked. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Responding {

    private final ConsultationRepository consultations;
    private final OwnConsultations own;
    private final ConsultationClock clock;
    private final AuditTrail audit;

    Responding(ConsultationRepository consultations, OwnConsultations own, ConsultationClock clock, AuditTrail audit) {
        this.consultations = consultations;
        this.own = own;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Notes that it is answered, or answered anew: it is responded to from then on, and takes responses no more.
     *
     * @param why the answer was changed, where it was
     * @throws NotFound when there is no such consultation, or it is another's
     * @throws NotOver when it takes responses, or signatures, still
     */
    @Transactional
    public void respond(ConsultationId id, String why) {
        var consultation = own.require(id);
        var now = clock.instant();
        if (consultation.phase(now) != Phase.RESPONDED
                && (consultation.phase(now) != Phase.CLOSED
                        || consultation.window().isInGraceAt(now))) {
            throw new NotOver();
        }
        consultation.respond();
        consultations.saveAndFlush(consultation);
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(Act.CONSULTATION_ANSWERED, consultation.slug().value())
                .because(why));
    }
}
