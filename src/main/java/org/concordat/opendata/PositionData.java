package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.kernel.Answer;
import org.concordat.kernel.QuestionKind;
import org.concordat.record.ListedCondition;
import org.concordat.record.ListedPosition;
import org.concordat.record.PublishedDetail.Change;
import org.concordat.record.PublishedFile;
import org.jspecify.annotations.Nullable;

/** What an organisation, or several jointly, hold on one target. */
@Schema(description = "What an organisation, or several jointly, hold on a question, a paragraph or the whole paper")
public record PositionData(
        @Schema(description = "Its permanent reference", example = "P-7K3M-9Q2T")
        String reference,

        @Schema(description = "Counted from 1") int version,

        @Schema(description = "Whether it is what is held now")
        boolean current,

        @Schema(description = "Its permanent address") String url,

        @Schema(description = "The name of the consultation in addresses")
        String consultation,

        @Schema(description = "Who holds it, the lead first")
        List<OrganisationData> organisations,

        @Schema(description = "The number of the question that it is about") @Nullable
        Integer question,

        @Schema(description = "The version of the question that could be read when it was sent, counted from 1")
        @Nullable
        Integer questionVersion,

        @Schema(description = "The paragraph that it is about") @Nullable
        String paragraph,

        @Schema(
                description =
                        "not-asked where the question asks for none; what is held is then the answer, or the reasons alone")
        String stance,

        @Schema(description = "What was chosen, or the number, where the question asks for that") @Nullable
        AnswerData answer,

        @Schema(description = "On how many conditions the stance still hangs; never leave it away beside the stance")
        long openConditions,

        @Schema(description = "submitted by the organisation, or reported by the press")
        String provenance,

        @Schema(description = "Its reasons") @Nullable TextData reasons,
        List<ConditionData> conditions,
        @Nullable ChangeData proposedChange,
        @Nullable TextData evidence,

        @Schema(description = "The files among its sources") List<FileData> files,

        @Schema(description = "The day on which it was held: sent, or reported")
        LocalDate asAt,

        @Schema(description = "Whether it was held before the consultation opened")
        boolean beforeOpening,

        Instant publishedAt,

        @Schema(description = "Where it was reported; nothing for what was submitted") @Nullable
        ReportData report,

        @Schema(description = "The response that it is part of; nothing for what was reported") @Nullable
        String response,

        @Schema(description = "Whether that response came after the close, as was allowed")
        boolean late,

        @Nullable SentInData sentIn,

        @Schema(description = "The offices that gave their authority")
        List<String> signedOffBy,

        @Schema(description = "How many comments can be read on it")
        int comments) {

    /** What is answered to a question that asks for no stance. */
    @Schema(name = "Answer", description = "What is answered to a question that asks for no stance")
    public record AnswerData(
            @Schema(description = "As people read it") String words,

            @Schema(description = "The keys of the options that were chosen")
            List<String> chosen,

            @Schema(description = "The number; nothing where options were chosen") @Nullable
            BigDecimal number,

            @Schema(description = "Of what it is a number") @Nullable
            String unit) {

        static @Nullable AnswerData of(@Nullable Answer answer) {
            return switch (answer) {
                case null -> null;
                case Answer.Chosen it ->
                    new AnswerData(
                            it.words(),
                            it.options().stream().map(QuestionKind.Option::key).toList(),
                            null,
                            null);
                case Answer.Written it ->
                    new AnswerData(it.words(), List.of(), it.value().orElse(null), it.unit());
            };
        }
    }

    /** What must be so for the stance to hold, with what became of it. */
    @Schema(name = "Condition", description = "What must be so for the stance to hold, with what became of it")
    public record ConditionData(
            UUID id,

            @Schema(description = "Whether the stance still hangs on it")
            boolean open,

            @Nullable TextData words,

            @Schema(description = "What would satisfy whoever set it") @Nullable
            TextData satisfiedBy,

            @Schema(description = "What whoever set it says became of it: met, partly, not-met, dropped") @Nullable
            String mark,

            @Nullable LocalDate markedOn,

            @Schema(description = "By what the consulting body says that it is met") @Nullable
            TextData claim,

            @Nullable LocalDate claimedOn,

            @Schema(description = "Whose condition it is too")
            List<OrganisationData> adoptedBy) {}

    /** A file among its sources. */
    @Schema(name = "File", description = "A file among its sources, as moderators let it through")
    public record FileData(
            String name,

            @Schema(description = "Where its bytes stand; nothing where it is withheld") @Nullable
            String url,

            String mediaType,
            int bytes,

            @Schema(description = "SHA-256 of these bytes") @Nullable
            String sha256,

            @Schema(
                    description =
                            "as-sent, without-details of its maker, redacted (a copy with words left out), or withheld")
            String published,

            @Schema(description = "Why it is withheld") @Nullable
            String reason) {}

    /** Other words for the paragraph. */
    @Schema(name = "ProposedChange", description = "Other words for the paragraph, in pieces that read in order")
    public record ChangeData(
            String kind,
            List<PieceData> pieces,
            boolean redacted,
            @Nullable TextData because) {}

    /** A piece of a changed text. */
    @Schema(name = "Piece", description = "Words that are kept, removed or added")
    public record PieceData(String fate, String words) {}

    /** Where a reported position comes from. */
    @Schema(name = "Report", description = "Where a reported position comes from")
    public record ReportData(
            @Nullable String speaker,
            @Nullable String office,
            String source,

            @Schema(description = "Where it can be read; empty where nobody says")
            String address,

            @Schema(description = "Whether it was said of something earlier")
            boolean predatesConsultation) {}

    public static PositionData of(ListedPosition it, PublicSettings settings) {
        var report = it.report();
        return new PositionData(
                it.reference().value(),
                it.version(),
                it.current(),
                settings.printed("/positions/" + it.reference()),
                it.consultation().value(),
                OrganisationData.of(it.organisations(), settings),
                it.question(),
                it.question() == null ? null : it.onQuestion().madeOn(),
                it.paragraph(),
                Codes.of(it.stance()),
                AnswerData.of(it.answer()),
                it.openConditions(),
                Codes.of(it.provenance()),
                TextData.of(it.text()),
                it.conditions().stream().map(c -> condition(c, settings)).toList(),
                change(it.detail().change()),
                TextData.of(it.detail().evidence()),
                it.detail().files().stream().map(f -> file(it, f, settings)).toList(),
                it.asAt(),
                it.beforeOpening(),
                it.publishedAt(),
                report == null
                        ? null
                        : new ReportData(
                                report.speaker(),
                                report.office(),
                                report.source(),
                                report.address(),
                                report.predatesConsultation()),
                it.response() == null ? null : it.response().value(),
                it.late(),
                SentInData.of(it.sentIn()),
                it.signedOffBy(),
                it.comments());
    }

    public static List<PositionData> of(List<ListedPosition> positions, PublicSettings settings) {
        return positions.stream().map(it -> of(it, settings)).toList();
    }

    private static FileData file(ListedPosition it, PublishedFile file, PublicSettings settings) {
        return new FileData(
                file.name(),
                file.published()
                        ? settings.printed(FileController.address(it.reference(), it.version(), file.name()))
                        : null,
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                Codes.of(file.how()),
                file.reason() == null
                        ? null
                        : file.reason().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static ConditionData condition(ListedCondition it, PublicSettings settings) {
        return new ConditionData(
                it.id(),
                it.isOpen(),
                TextData.of(it.words()),
                TextData.of(it.satisfiedBy()),
                it.mark() == null ? null : Codes.of(it.mark()),
                it.markedOn(),
                TextData.of(it.claim()),
                it.claimedOn(),
                OrganisationData.of(it.adoptedBy(), settings));
    }

    private static @Nullable ChangeData change(@Nullable Change change) {
        return change == null
                ? null
                : new ChangeData(
                        Codes.of(change.kind()),
                        change.tracked().pieces().stream()
                                .map(it -> new PieceData(Codes.of(it.fate()), LeftOutWords.plain(it.words())))
                                .toList(),
                        change.redacted(),
                        TextData.of(change.because()));
    }
}
