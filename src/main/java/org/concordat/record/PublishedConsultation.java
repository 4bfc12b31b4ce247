package org.concordat.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.QuestionWording;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * A consultation with its paper and its questions, as the public sees it. Whether it is open follows from the clock.
 *
 * @param shortTitle for breadcrumbs and page titles
 * @param paper its versions, the first one first
 * @param overview what it says of itself beside its summary, in plain words
 * @param demonstration what the banner says where the consultation is a demonstration
 * @param withdrawal that it was withdrawn; nothing where it was not
 */
public record PublishedConsultation(
        Slug slug,
        String title,
        String shortTitle,
        String summary,
        String commandPaper,
        Slug consultingBody,
        LocalDate publishedOn,
        Window window,
        @Nullable String demonstration,
        @Nullable Withdrawal withdrawal,
        List<Document> documents,
        List<PaperVersion> paper,
        List<Question> questions,
        List<Statement> statements,
        List<DateChange> dateChanges,
        Map<OverviewPart, String> overview) {

    /** The paper as it now reads, chapter by chapter. */
    public List<Chapter> chapters() {
        return paper.isEmpty() ? List.of() : paper.getLast().chapters();
    }

    /**
     * That it was withdrawn: nothing can be sent any more, and what was published stays.
     *
     * @param reason plain words of whoever ran it
     */
    public record Withdrawal(Instant at, String reason) {}

    /**
     * A paper as it read from one moment on.
     *
     * @param number counted from 1
     * @param reason why it was corrected, in plain words of whoever runs it; empty for the first
     */
    public record PaperVersion(int number, Instant publishedAt, String reason, List<Chapter> chapters) {}

    /**
     * That its close was moved to a later moment.
     *
     * @param at when that was done
     * @param reopened whether it had closed by then
     * @param reason plain words of whoever runs it
     */
    public record DateChange(Instant at, Instant closedBefore, Instant closesNow, boolean reopened, String reason) {}

    /** One of the documents that make up the consultation, each with dates of its own. */
    public record Document(
            String ref,
            String title,
            DocumentKind kind,
            LocalDate publishedOn,
            @Nullable LocalDate closesOn,
            boolean asksQuestions) {}

    /** A chapter, in the order of the paper. */
    public record Chapter(String ref, Optional<Integer> number, String title, List<Paragraph> paragraphs) {}

    /**
     * A numbered paragraph.
     *
     * @param ref ours and stable, such as {@code L4-2}
     * @param leadIn the editors' words before a quotation that starts in the middle of a sentence
     * @param provenance {@link Provenance#QUOTED} or {@link Provenance#SUMMARY}
     * @param attribution where the words come from, with copyright; never empty for a quotation
     * @param text without words where it was taken out
     * @param forComment whether positions can be taken on it
     * @param since the version of the paper that first said it in these words
     */
    public record Paragraph(
            String ref,
            @Nullable String officialNumber,
            Provenance provenance,
            @Nullable String leadIn,
            PublishedText text,
            String attribution,
            boolean forComment,
            int since) {

        /** A paragraph of the first version on which positions can be taken. */
        public Paragraph(
                String ref,
                @Nullable String officialNumber,
                Provenance provenance,
                @Nullable String leadIn,
                PublishedText text,
                String attribution) {
            this(ref, officialNumber, provenance, leadIn, text, attribution, true, 1);
        }

        /** Whether it was taken out: its place stays, for what was said of it. */
        public boolean isGone() {
            return text.plain().isEmpty();
        }
    }

    /**
     * A numbered question.
     *
     * @param title a few words for lists, such as "Accountability"
     * @param about the refs of the paragraphs that it is about
     * @param guidance what helps to answer it
     * @param expected whether whoever responds is expected to answer it
     * @param kind in which form it is answered
     * @param wordings how it read, the first one first and the present one last; none where it was never reworded
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
            QuestionKind kind,
            List<QuestionVersion> wordings) {

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
            this(
                    number,
                    title,
                    text,
                    wording,
                    wordingNote,
                    document,
                    about,
                    guidance,
                    expected,
                    QuestionKind.stance(),
                    List.of());
        }
    }

    /**
     * A question as it read from one moment on.
     *
     * @param number counted from 1
     * @param publishedAt nothing for the first
     * @param reason why it was reworded, in plain words of whoever runs it; empty for the first
     */
    public record QuestionVersion(
            int number,
            String text,
            @Nullable String guidance,
            @Nullable Instant publishedAt,
            String reason) {}

    /** What the consulting body said. Not a position, and counted nowhere. */
    public record Statement(
            String ref, @Nullable String speaker, String office, LocalDate saidOn, PublishedText text, String source) {}
}
