package org.concordat.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to prepare a consultation.
 *
 * @param consultingBody who asks
 * @param window when responses can be sent
 * @param overview what it says of itself beside its summary
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
        List<Statement> statements,
        Map<OverviewPart, String> overview,
        CommentRules comments,
        List<Declaration> declarations) {

    /** One that asks for no declaration. */
    public NewConsultation(
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
            List<Statement> statements,
            Map<OverviewPart, String> overview,
            CommentRules comments) {
        this(
                slug,
                title,
                shortTitle,
                summary,
                commandPaper,
                consultingBody,
                publishedOn,
                window,
                demonstration,
                documents,
                chapters,
                questions,
                statements,
                overview,
                comments,
                List.of());
    }

    /** @throws IllegalArgumentException when it asks nothing, or asks about no paragraph of its paper, or in none of its documents */
    public NewConsultation {
        overview = Map.copyOf(overview);
        declarations = List.copyOf(declarations);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("A consultation asks at least one question");
        }
        var refs = chapters.stream()
                .flatMap(it -> it.paragraphs().stream())
                .map(Paragraph::ref)
                .toList();
        var documentRefs = documents.stream().map(Document::ref).toList();
        for (var question : questions) {
            if (!documentRefs.contains(question.document())) {
                throw new IllegalArgumentException(
                        "Question " + question.number() + " is asked by an unknown document");
            }
            if (!refs.containsAll(question.about())) {
                throw new IllegalArgumentException("Question " + question.number() + " is about an unknown paragraph");
            }
        }
    }

    /** One of the documents that make up the consultation, each with dates of its own. */
    public record Document(
            String ref,
            String title,
            DocumentKind kind,
            LocalDate publishedOn,
            @Nullable LocalDate closesOn,
            boolean asksQuestions) {}

    /**
     * A numbered question.
     *
     * @param title a few words for lists, such as "Accountability"
     * @param document the ref of the document that asks it
     * @param about the refs of the paragraphs that it is about
     * @param guidance what helps to answer it
     * @param expected whether whoever responds is expected to answer it
     * @param kind in which form it is answered
     */
    public record Question(
            int number,
            String title,
            String text,
            QuestionWording wording,
            @Nullable String wordingNote,
            String document,
            List<String> about,
            @Nullable String guidance,
            boolean expected,
            QuestionKind kind) {

        /** One that is answered by a stance. */
        public Question(
                int number,
                String title,
                String text,
                QuestionWording wording,
                @Nullable String wordingNote,
                String document,
                List<String> about,
                @Nullable String guidance,
                boolean expected) {
            this(number, title, text, wording, wordingNote, document, about, guidance, expected, QuestionKind.stance());
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
     * @param text without words where it was taken out
     * @param forComment whether positions can be taken on it
     * @param since the version of the paper that first said it in these words, counted from 1
     */
    public record Paragraph(
            String ref,
            @Nullable String officialNumber,
            Provenance provenance,
            @Nullable String leadIn,
            Text text,
            String attribution,
            boolean forComment,
            int since) {

        /** A paragraph of the first version. */
        public Paragraph(
                String ref,
                @Nullable String officialNumber,
                Provenance provenance,
                @Nullable String leadIn,
                Text text,
                String attribution,
                boolean forComment) {
            this(ref, officialNumber, provenance, leadIn, text, attribution, forComment, 1);
        }

        /** A paragraph on which positions can be taken. */
        public Paragraph(
                String ref,
                @Nullable String officialNumber,
                Provenance provenance,
                @Nullable String leadIn,
                Text text,
                String attribution) {
            this(ref, officialNumber, provenance, leadIn, text, attribution, true);
        }

        /** @throws IllegalArgumentException when a quotation has no attribution, or the provenance is not a paper's */
        public Paragraph {
            if (provenance != Provenance.QUOTED && provenance != Provenance.SUMMARY) {
                throw new IllegalArgumentException("A paragraph is quoted or summarised");
            }
            if (provenance == Provenance.QUOTED && attribution.isBlank()) {
                throw new IllegalArgumentException("A quotation names its source");
            }
        }

        /** Whether it was taken out: its place stays, for what was said of it. */
        public boolean isGone() {
            return text.isBlank();
        }

        /** The same in other words; without any, nobody comments on it any more. */
        public Paragraph saying(Text words) {
            return new Paragraph(
                    ref, officialNumber, provenance, leadIn, words, attribution, forComment && !words.isBlank(), since);
        }

        /** The same as a version of the paper said it first. */
        public Paragraph since(int version) {
            return new Paragraph(ref, officialNumber, provenance, leadIn, text, attribution, forComment, version);
        }
    }

    /** What the consulting body said, with the source that reported it. */
    public record Statement(
            String ref, @Nullable String speaker, String office, LocalDate saidOn, Text text, String source) {}
}
