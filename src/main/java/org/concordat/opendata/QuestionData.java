package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.concordat.kernel.Slug;
import org.concordat.record.QuestionReading.AskedQuestion;
import org.jspecify.annotations.Nullable;

/** A numbered question, and who stands where on it. */
@Schema(description = "A numbered question, and who stands where on it")
public record QuestionData(
        int number,
        String url,
        String title,
        String text,

        @Schema(description = "How faithful the wording is: as printed, or for the demonstration")
        String wording,

        @Nullable String wordingNote,

        @Schema(description = "The title of the document that asks it")
        String document,

        @Schema(description = "The paragraphs that it is about")
        List<String> paragraphs,

        @Nullable String guidance,

        @Schema(description = "Whether whoever responds is expected to answer it")
        boolean expected,

        List<TallyData> tally) {

    /** How many positions take a stance. */
    @Schema(
            name = "Tally",
            description = "How many positions take a stance and are known in a way; without a kind, those of all kinds,"
                    + " each counted once")
    public record TallyData(@Nullable String kind, String provenance, String stance, int positions) {}

    public static QuestionData of(AskedQuestion asked, Slug consultation, PublicSettings settings) {
        var question = asked.question();
        return new QuestionData(
                question.number(),
                settings.printed("/consultations/" + consultation + "/questions/" + question.number()),
                question.title(),
                question.text(),
                Codes.of(question.wording()),
                question.wordingNote(),
                asked.documentTitle(),
                question.about(),
                question.guidance(),
                question.expected(),
                asked.tally().stream()
                        .map(it -> new TallyData(
                                it.kind() == null ? null : Codes.of(it.kind()),
                                Codes.of(it.provenance()),
                                Codes.of(it.stance()),
                                it.positions()))
                        .toList());
    }
}
