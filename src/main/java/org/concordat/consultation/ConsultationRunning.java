package org.concordat.consultation;

import org.concordat.account.CurrentPerson;
import org.concordat.account.ServiceRole;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.organisation.Organisations;
import org.concordat.record.PublishedConsultation;
import org.concordat.record.Publishing;
import org.concordat.staff.Remits;
import org.concordat.text.PublishedText;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs a consultation for the department that asks. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class ConsultationRunning {

    private final ConsultationRows consultations;
    private final PaperRows papers;
    private final Organisations organisations;
    private final Publishing record;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final Remits remits;

    ConsultationRunning(
            ConsultationRows consultations,
            PaperRows papers,
            Organisations organisations,
            Publishing record,
            AuditTrail audit,
            CurrentPerson current,
            Remits remits) {
        this.consultations = consultations;
        this.papers = papers;
        this.organisations = organisations;
        this.record = record;
        this.audit = audit;
        this.current = current;
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
        papers.add(consultation.id(), prepared);
        var body = organisations.find(prepared.consultingBody()).orElseThrow(NotFound::new);
        record.publish(new PublishedConsultation(
                prepared.slug(),
                prepared.title(),
                prepared.shortTitle(),
                prepared.summary(),
                prepared.commandPaper(),
                body.slug(),
                prepared.publishedOn(),
                prepared.window(),
                prepared.demonstration(),
                prepared.documents(),
                prepared.chapters().stream().map(ConsultationRunning::published).toList(),
                prepared.questions(),
                prepared.statements().stream()
                        .map(ConsultationRunning::published)
                        .toList()));
        log("consultation.announced", prepared.slug().value());
        return consultation.id();
    }

    private static PublishedConsultation.Chapter published(NewConsultation.Chapter chapter) {
        return new PublishedConsultation.Chapter(
                chapter.ref(),
                chapter.number(),
                chapter.title(),
                chapter.paragraphs().stream()
                        .map(it -> new PublishedConsultation.Paragraph(
                                it.ref(),
                                it.officialNumber(),
                                it.provenance(),
                                it.leadIn(),
                                PublishedText.of(it.text()),
                                it.attribution()))
                        .toList());
    }

    private static PublishedConsultation.Statement published(NewConsultation.Statement it) {
        return new PublishedConsultation.Statement(
                it.ref(), it.speaker(), it.office(), it.saidOn(), PublishedText.of(it.text()), it.source());
    }

    private void log(String act, String slug) {
        audit.add(new AuditEntry(current.require().id().toString(), "", "consultation owner", act, slug, ""));
    }
}
