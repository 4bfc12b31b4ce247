package org.concordat.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.record.PublishedConsultation.Document;
import org.concordat.record.PublishedConsultation.Question;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to prepare a consultation.
 *
 * @param consultingBody who asks
 * @param window when responses can be sent
 * @param demonstration the words of the banner where it is a demonstration
 */
public record NewConsultation(
        Slug slug,
        String title,
        String shortTitle,
        String summary,
        String commandPaper,
        OrganisationId consultingBody,
        LocalDate publishedOn,
        Window window,
        @Nullable String demonstration,
        List<Document> documents,
        List<Chapter> chapters,
        List<Question> questions,
        List<Statement> statements) {

    /** @throws IllegalArgumentException when it asks nothing, or asks about no paragraph of its paper */
    public NewConsultation {
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("A consultation asks at least one question");
        }
        var refs = chapters.stream()
                .flatMap(it -> it.paragraphs().stream())
                .map(Paragraph::ref)
                .toList();
        for (var question : questions) {
            if (!refs.containsAll(question.about())) {
                throw new IllegalArgumentException("Question " + question.number() + " is about an unknown paragraph");
            }
        }
    }

    /** A chapter, in the order of the paper. */
    public record Chapter(String ref, Optional<Integer> number, String title, List<Paragraph> paragraphs) {}

    /**
     * A paragraph.
     *
     * @param ref ours and stable
     * @param leadIn the editors' words before a quotation that starts in the middle of a sentence
     * @param attribution where the words come from; a quotation cannot do without
     */
    public record Paragraph(
            String ref,
            @Nullable String officialNumber,
            Provenance provenance,
            @Nullable String leadIn,
            Text text,
            String attribution) {

        /** @throws IllegalArgumentException when a quotation has no attribution, or the provenance is not a paper's */
        public Paragraph {
            if (provenance != Provenance.QUOTED && provenance != Provenance.SUMMARY) {
                throw new IllegalArgumentException("A paragraph is quoted or summarised");
            }
            if (provenance == Provenance.QUOTED && attribution.isBlank()) {
                throw new IllegalArgumentException("A quotation names its source");
            }
        }
    }

    /** What the consulting body said, with the source that reported it. */
    public record Statement(
            String ref, @Nullable String speaker, String office, LocalDate saidOn, Text text, String source) {}
}
