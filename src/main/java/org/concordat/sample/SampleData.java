package org.concordat.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of the demonstration as they stand in the file: what was really said, and what is marked as fictional. */
record SampleData(
        Facts consultation,
        List<DocumentFact> documents,
        List<ChapterFact> chapters,
        List<QuestionFact> questions,
        List<OrganisationFact> organisations,
        List<StatementFact> statementsByConsultingBody,
        List<PositionFact> positions,
        List<CommentFact> comments,
        List<CaseFact> moderationCases) {

    record Facts(
            String title,
            String commandPaper,
            String consultingBody,
            LocalDate publishedOn,
            LocalDate opensOn,
            LocalDate closesOn,
            String banner) {}

    record DocumentFact(
            String ref,
            String title,
            String kind,
            LocalDate publishedOn,
            @Nullable LocalDate closesOn,
            boolean asksQuestions) {}

    record ChapterFact(String ref, @Nullable Integer number, String title, List<ParagraphFact> paragraphs) {}

    record ParagraphFact(
            String ref,
            @Nullable String officialNumber,
            String provenance,
            String source,
            @Nullable String quotedVia,
            @Nullable String document,
            boolean documentInferred,
            String text,
            @Nullable String editorLeadIn) {}

    record QuestionFact(
            int number,
            String document,
            String wording,
            @Nullable String wordingNote,
            String text,
            List<String> paragraphs) {}

    record OrganisationFact(
            String ref,
            String name,
            String kind,
            String role,
            boolean fictional,
            @Nullable String parent,
            @Nullable Boolean verified) {

        boolean isVerified() {
            return verified == null || verified;
        }
    }

    record StatementFact(
            String ref,
            @Nullable String speaker,
            String office,
            LocalDate saidOn,
            String seed,
            String seedWords,
            String text) {}

    record PositionFact(
            String ref,
            @Nullable String organisation,
            @Nullable List<String> organisations,
            @Nullable String speaker,
            @Nullable String office,
            String provenance,
            LocalDate asAt,
            boolean predatesConsultation,
            @Nullable String seed,
            @Nullable List<String> seedWords,
            int question,
            String stance,
            @Nullable Object signedOffBy,
            @Nullable String draftedBy,
            String text) {

        boolean isReported() {
            return provenance.equals("reported");
        }

        /** Whose it is, the lead first. */
        List<String> holders() {
            return organisations != null ? organisations : organisation == null ? List.of() : List.of(organisation);
        }

        /** The office that signed for each of the holders, in their order. */
        List<String> offices() {
            return switch (signedOffBy) {
                case List<?> several -> several.stream().map(String::valueOf).toList();
                case null -> List.of();
                default -> List.of(signedOffBy.toString());
            };
        }
    }

    record CommentFact(
            String ref,
            String on,
            String state,
            @Nullable String text,
            @Nullable String textSubmitted,
            @Nullable String textPublished,
            String organisation,
            String writtenBy) {

        String written() {
            return text != null ? text : textSubmitted != null ? textSubmitted : "";
        }
    }

    record CaseFact(String ref, String item, String decision, List<String> reasons, String note) {}
}
