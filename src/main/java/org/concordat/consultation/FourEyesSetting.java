package org.concordat.consultation;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a second moderator confirms what keeps words from the public, in the consultations that the owner at work runs.
 * Another's is not there for them.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class FourEyesSetting {

    private final ConsultationRepository consultations;
    private final OwnConsultations own;
    private final AuditTrail audit;

    FourEyesSetting(ConsultationRepository consultations, OwnConsultations own, AuditTrail audit) {
        this.consultations = consultations;
        this.own = own;
        this.audit = audit;
    }

    /** @throws NotFound when there is no such consultation, or it is another's */
    @Transactional(readOnly = true)
    public boolean of(ConsultationId id) {
        return own.require(id).hasFourEyes();
    }

    /**
     * Holds for what is decided from now on.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional
    public void set(ConsultationId id, boolean fourEyes) {
        var consultation = own.require(id);
        consultation.askForFourEyes(fourEyes);
        consultations.saveAndFlush(consultation);
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(
                        fourEyes ? Act.CONSULTATION_FOUR_EYES_ASKED : Act.CONSULTATION_FOUR_EYES_ENDED,
                        consultation.slug().value()));
    }
}
