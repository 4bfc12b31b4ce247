package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Slug;
import org.concordat.record.QuestionReading.AskedQuestion;
import org.concordat.record.QuestionReading.Chosen;
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

        @Schema(description = "In which form it is answered: stance, choice, number or words")
        String kind,

        @Schema(description = "What can be chosen") List<OptionData> options,

        @Schema(description = "Whether several options can be chosen")
        boolean several,

        @Schema(description = "Of what a number is given") @Nullable
        String unit,

        @Schema(description = "How it read, the first wording first; empty where it was never reworded")
        List<WordingData> wordings,

        List<TallyData> tally,

        @Schema(
                description =
                        "How the numbers lie that were given; without a kind, those of all kinds, each counted once")
        List<NumbersData> numbers) {

    /** How a question read from one moment on. */
    @Schema(name = "QuestionWording", description = "How a question read from one moment on")
    public record WordingData(
            int version,
            String text,
            @Nullable String guidance,

            @Schema(description = "Nothing for the first") @Nullable
            Instant publishedAt,

            @Schema(description = "Why it was reworded") String reason) {}

    /** What can be chosen, and how often it was. */
    @Schema(name = "Option", description = "What can be chosen, and how often it was, each position counted once")
    public record OptionData(String key, String words, int positions, List<ChosenData> byKind) {}

    /** How many positions of a kind of organisation chose an option. */
    @Schema(name = "Chosen", description = "How many positions of a kind of organisation chose an option")
    public record ChosenData(String kind, int positions) {}

    /** How the numbers lie that were given. */
    @Schema(name = "Numbers", description = "How the numbers lie that were given")
    public record NumbersData(
            @Nullable String kind, int positions, BigDecimal least, BigDecimal median, BigDecimal most) {}

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
                Codes.of(question.kind().sort()),
                question.kind().choices().orElse(List.of()).stream()
                        .map(it -> option(it, asked.chosen()))
                        .toList(),
                question.kind() instanceof QuestionKind.Choice choice && choice.several(),
                question.kind() instanceof QuestionKind.Amount amount ? amount.unit() : null,
                question.wordings().stream()
                        .map(it ->
                                new WordingData(it.number(), it.text(), it.guidance(), it.publishedAt(), it.reason()))
                        .toList(),
                asked.tally().stream()
                        .map(it -> new TallyData(
                                it.kind() == null ? null : Codes.of(it.kind()),
                                Codes.of(it.provenance()),
                                Codes.of(it.stance()),
                                it.positions()))
                        .toList(),
                asked.numbers().stream()
                        .map(it -> new NumbersData(
                                it.kind() == null ? null : Codes.of(it.kind()),
                                it.positions(),
                                it.least(),
                                it.median(),
                                it.most()))
                        .toList());
    }

    private static OptionData option(QuestionKind.Option option, List<Chosen> chosen) {
        var its = chosen.stream().filter(it -> it.key().equals(option.key())).toList();
        return new OptionData(
                option.key(),
                option.words(),
                its.stream()
                        .filter(it -> it.kind() == null)
                        .mapToInt(Chosen::positions)
                        .sum(),
                its.stream()
                        .filter(it -> it.kind() != null)
                        .map(it -> new ChosenData(Codes.of(it.kind()), it.positions()))
                        .toList());
    }
}
