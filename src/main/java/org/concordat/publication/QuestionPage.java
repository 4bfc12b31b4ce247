package org.concordat.publication;

import java.util.List;
import org.concordat.opendata.ConsultationData;
import org.concordat.opendata.PositionData;
import org.concordat.opendata.PositionQuery;
import org.concordat.opendata.PositionQuery.Ignored;
import org.concordat.opendata.PublicSettings;
import org.concordat.opendata.QuestionData;
import org.concordat.record.Leaf;
import org.concordat.record.ListedPosition;
import org.concordat.record.QuestionReading.AskedQuestion;
import org.jspecify.annotations.Nullable;

/**
 * One question, who stands where, and what was said on it.
 *
 * @param path its address, without what is asked for
 * @param mark behind which the next page starts; nothing on the last
 */
record QuestionPage(
        Headed headed,
        String path,
        AskedQuestion asked,
        StanceMatrix matrix,
        AnswerChart answers,
        List<Rewording> rewordings,
        PositionQuery query,
        List<ListedPosition> positions,
        @Nullable String mark) {

    static QuestionPage of(Headed headed, AskedQuestion asked, PositionQuery query, Leaf<ListedPosition> page) {
        var path = "/consultations/" + headed.head().slug() + "/questions/"
                + asked.question().number();
        return new QuestionPage(
                headed,
                path,
                asked,
                StanceMatrix.of(asked.tally()),
                AnswerChart.of(asked),
                Rewording.of(asked.question().wordings()),
                query,
                page.items(),
                page.next());
    }

    public @Nullable String next() {
        return mark == null ? null : query.next(path, mark);
    }

    public @Nullable String first() {
        return query.after() == null ? null : query.first(path);
    }

    /**
     * The same as data.
     *
     * @param ignored the parameters whose value nobody knows
     */
    record Data(
            ConsultationData consultation,
            QuestionData question,
            List<String> ignored,
            List<PositionData> items,
            @Nullable String next) {}

    Data data(PublicSettings settings) {
        return new Data(
                headed.data(settings),
                QuestionData.of(asked, headed.head().slug(), settings),
                query.ignored().stream().map(Ignored::parameter).toList(),
                positions.stream().map(it -> PositionData.of(it, settings)).toList(),
                mark == null ? null : settings.printed(query.next(path + ".json", mark)));
    }
}
