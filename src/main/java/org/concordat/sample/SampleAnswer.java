package org.concordat.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.OverviewPart;
import org.concordat.kernel.Stance;
import org.concordat.outcome.Answer;
import org.concordat.outcome.BeforeAfter;
import org.concordat.outcome.OutcomeWords;
import org.concordat.outcome.PointWords;
import org.concordat.sample.SampleAdditions.ConditionFact;
import org.concordat.sample.SampleAdditions.Detail;
import org.jspecify.annotations.Nullable;

/**
 * The consultation of the demonstration that is over, and how it was answered: real words and facts, under dates that the
 * demonstration sets and says that it sets.
 *
 * @param document the ref of the document of the facts whose questions it asks
 * @param documents the refs of those that belong to it
 * @param chapter the ref of the chapter of the facts that is its paper
 */
record SampleAnswer(
        String slug,
        String title,
        String shortTitle,
        String summary,
        String banner,
        String document,
        List<String> documents,
        String chapter,
        LocalDate opensOn,
        LocalDate closesOn,
        Map<OverviewPart, String> overview,
        List<ResponseFact> responses,
        LocalDateTime answeredAt,
        OutcomeFact outcome) {

    /** What an organisation that does not exist answered, with other words for a paragraph that is quoted. */
    record ResponseFact(
            String organisation,
            String office,
            LocalDate asAt,
            int question,
            Stance stance,
            String text,
            List<ConditionFact> conditions,
            String paragraph,
            String from,
            String to,
            String because) {

        Detail detail() {
            return new Detail(conditions, null);
        }
    }

    record OutcomeFact(String title, String series, List<String> introduction, List<PointFact> points) {

        OutcomeWords words() {
            return new OutcomeWords(title, series, String.join("\n\n", introduction));
        }
    }

    record PointFact(
            String title,
            @Nullable String theme,
            Answer answer,
            String heard,
            String answered,
            List<String> about,
            @Nullable BeforeAfter shown) {

        PointWords words() {
            return new PointWords(
                    title,
                    theme == null ? "" : theme,
                    answer,
                    heard,
                    answered,
                    about,
                    shown == null ? BeforeAfter.NONE : shown);
        }
    }
}
