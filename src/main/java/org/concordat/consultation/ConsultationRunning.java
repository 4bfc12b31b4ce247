package org.concordat.consultation;

import org.concordat.account.ServiceRole;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationId;
import org.concordat.staff.Remits;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs a consultation for the department that asks. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class ConsultationRunning {

    private final ConsultationRepository consultations;
    private final PaperRows papers;
    private final QuestionRows questions;
    private final DocumentRows documents;
    private final PublicConsultation published;
    private final AuditTrail audit;
    private final Remits remits;

    ConsultationRunning(
            ConsultationRepository consultations,
            PaperRows papers,
            QuestionRows questions,
            DocumentRows documents,
            PublicConsultation published,
            AuditTrail audit,
            Remits remits) {
        this.consultations = consultations;
        this.papers = papers;
        this.questions = questions;
        this.documents = documents;
        this.published = published;
        this.audit = audit;
        this.remits = remits;
    }

    /**
     * Announces a consultation with its paper and its questions: public from here on, it opens and closes by its dates.
     *
     * @throws AccessDeniedException for an owner of given consultations alone, since a new one is none of them
     */
    @Transactional
    public ConsultationId announce(NewConsultation prepared) {
        if (!remits.mine(ServiceRole.CONSULTATION_OWNER).all()) {
            throw new AccessDeniedException("Owns given consultations alone");
        }
        var consultation = new Consultation(prepared);
        consultation.announce();
        consultations.saveAndFlush(consultation);
        documents.add(consultation.id(), prepared.documents());
        documents.addOverview(consultation.id(), prepared.overview());
        documents.addStatements(consultation.id(), prepared.statements());
        papers.add(consultation.id(), prepared);
        questions.add(consultation.id(), prepared.questions());
        published.publish(consultation);
        log(Act.CONSULTATION_ANNOUNCED, prepared.slug().value());
        return consultation.id();
    }

    private void log(Act act, String slug) {
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(act, slug));
    }
}
