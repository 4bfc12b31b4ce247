package org.concordat.consultation;

import java.util.List;
import org.concordat.kernel.NotFound;
import org.concordat.organisation.Organisations;
import org.concordat.record.PublishedConsultation;
import org.concordat.record.Publishing;
import org.concordat.text.PublishedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Builds what the public reads of a consultation from what the consultation owns, and from nothing else. */
@Component
class PublicConsultation {

    private final PaperRows papers;
    private final QuestionRows questions;
    private final QuestionVersionRows wordings;
    private final DocumentRows documents;
    private final DateChangeRows changes;
    private final Organisations organisations;
    private final Publishing record;

    PublicConsultation(
            PaperRows papers,
            QuestionRows questions,
            QuestionVersionRows wordings,
            DocumentRows documents,
            DateChangeRows changes,
            Organisations organisations,
            Publishing record) {
        this.papers = papers;
        this.questions = questions;
        this.wordings = wordings;
        this.documents = documents;
        this.changes = changes;
        this.organisations = organisations;
        this.record = record;
    }

    /** Writes it to the record, in the transaction that makes it public or changes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Consultation consultation) {
        var id = consultation.id();
        var body = organisations.find(consultation.consultingBody()).orElseThrow(NotFound::new);
        var reworded = wordings.of(id);
        record.publish(consultation.published(
                body.slug(),
                documents.of(id).stream().map(PublicConsultation::published).toList(),
                papers.versions(id).stream().map(PublicConsultation::published).toList(),
                questions.of(id).stream()
                        .map(it -> published(it, reworded.getOrDefault(it.number(), List.of())))
                        .toList(),
                documents.statements(id).stream()
                        .map(PublicConsultation::published)
                        .toList(),
                changes.of(id).stream().map(PublicConsultation::published).toList(),
                documents.overview(id)));
    }

    private static PublishedConsultation.DateChange published(DateChange it) {
        return new PublishedConsultation.DateChange(
                it.at(), it.closedBefore(), it.closesNow(), it.reopened(), it.reason());
    }

    private static PublishedConsultation.Document published(NewConsultation.Document it) {
        return new PublishedConsultation.Document(
                it.ref(), it.title(), it.kind(), it.publishedOn(), it.closesOn(), it.asksQuestions());
    }

    private static PublishedConsultation.PaperVersion published(PaperVersion it) {
        return new PublishedConsultation.PaperVersion(
                it.number(),
                it.publishedAt(),
                it.reason(),
                it.chapters().stream().map(PublicConsultation::published).toList());
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
                                it.attribution(),
                                it.forComment(),
                                it.since()))
                        .toList());
    }

    private static PublishedConsultation.Question published(
            NewConsultation.Question it, List<QuestionVersion> wordings) {
        return new PublishedConsultation.Question(
                it.number(),
                it.title(),
                it.text(),
                it.wording(),
                it.wordingNote(),
                it.document(),
                it.about(),
                it.guidance(),
                it.expected(),
                it.kind(),
                wordings.stream()
                        .map(version -> new PublishedConsultation.QuestionVersion(
                                version.number(),
                                version.text(),
                                version.guidance(),
                                version.publishedAt(),
                                version.reason()))
                        .toList());
    }

    private static PublishedConsultation.Statement published(NewConsultation.Statement it) {
        return new PublishedConsultation.Statement(
                it.ref(), it.speaker(), it.office(), it.saidOn(), PublishedText.of(it.text()), it.source());
    }
}
