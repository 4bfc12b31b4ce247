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

/** How comments are taken in the consultations that the owner at work runs. Another's is not there for them. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class CommentSettings {

    private final ConsultationRepository consultations;
    private final OwnConsultations own;
    private final AuditTrail audit;

    CommentSettings(ConsultationRepository consultations, OwnConsultations own, AuditTrail audit) {
        this.consultations = consultations;
        this.own = own;
        this.audit = audit;
    }

    /** @throws NotFound when there is no such consultation, or it is another's */
    @Transactional(readOnly = true)
    public CommentRules of(ConsultationId id) {
        return own.require(id).commentRules();
    }

    /**
     * Sets other rules. They hold from now on: what waits still waits.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional
    public void set(ConsultationId id, CommentRules rules) {
        var consultation = own.require(id);
        consultation.takeComments(rules);
        consultations.saveAndFlush(consultation);
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(Act.CONSULTATION_COMMENTS_SET, consultation.slug().value()));
    }
}
