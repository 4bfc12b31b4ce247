package org.concordat.consultation;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.account.ServiceRole;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Slug;
import org.concordat.staff.Remits;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs a consultation for the department that asks. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class ConsultationRunning {

    /** Leaves room for a number behind it. */
    private static final int LONGEST = 70;

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
        papers.add(consultation.id(), new PaperVersion(1, prepared.window().opensAt(), "", prepared.chapters()));
        questions.add(consultation.id(), prepared.questions());
        questions.addDeclarations(consultation.id(), prepared.declarations());
        published.publish(consultation);
        log(Act.CONSULTATION_ANNOUNCED, prepared.slug().value());
        return consultation.id();
    }

    /**
     * An address that no consultation has, made of a title. It is not kept for anybody: who announces with it too late is
     * refused by the database.
     */
    @Transactional(readOnly = true)
    public Slug freeAddress(String title) {
        var wished = wished(title);
        return Stream.concat(
                        Stream.of(wished), IntStream.iterate(2, it -> it + 1).mapToObj(it -> numbered(wished, it)))
                .filter(it -> consultations.findBySlug(it.value()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Slug wished(String title) {
        try {
            return Slug.of(title);
        } catch (IllegalArgumentException nothingLeft) {
            return new Slug("consultation");
        }
    }

    private static Slug numbered(Slug wished, int number) {
        var stem = wished.value().substring(0, Math.min(LONGEST, wished.value().length()));
        return new Slug(stem.replaceAll("-+$", "") + "-" + number);
    }

    private void log(Act act, String slug) {
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(act, slug));
    }
}
