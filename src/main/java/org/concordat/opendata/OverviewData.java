package org.concordat.opendata;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.OverviewPart;
import org.concordat.record.PublishedConsultation.Document;
import org.concordat.record.PublishedConsultation.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The overview of a consultation.
 *
 * @param says what it says of itself, by part
 * @param statements of the consulting body; they are not positions and are counted nowhere
 */
public record OverviewData(
        ConsultationData consultation,
        Map<String, String> says,
        List<DocumentData> documents,
        List<StatementData> statements) {

    /** One of the documents that make up the consultation. */
    public record DocumentData(
            String ref,
            String title,
            String kind,
            LocalDate publishedOn,
            @Nullable LocalDate closesOn,
            boolean asksQuestions) {}

    /** What the consulting body said. */
    public record StatementData(
            @Nullable String speaker,
            String office,
            LocalDate saidOn,
            @Nullable TextData text,
            String source) {}

    public static OverviewData of(
            ConsultationData consultation,
            List<Document> documents,
            Map<OverviewPart, String> parts,
            List<Statement> statements) {
        var says = new LinkedHashMap<String, String>();
        parts.forEach((part, words) -> says.put(Codes.of(part), words));
        return new OverviewData(
                consultation,
                says,
                documents.stream()
                        .map(it -> new DocumentData(
                                it.ref(),
                                it.title(),
                                Codes.of(it.kind()),
                                it.publishedOn(),
                                it.closesOn(),
                                it.asksQuestions()))
                        .toList(),
                statements.stream()
                        .map(it -> new StatementData(
                                it.speaker(), it.office(), it.saidOn(), TextData.of(it.text()), it.source()))
                        .toList());
    }
}
