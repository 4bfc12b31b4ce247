package org.concordat.outcome.ui;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.outcome.Outcome;
import org.concordat.outcome.OutcomeWords;
import org.concordat.outcome.WritingOutcomes;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** What stands at the top of an answer. */
class HeadForm extends SavedForm {

    private final ConsultationId consultation;
    private final Outcome outcome;
    private final WritingOutcomes writing;
    private final WrittenLine title = new WrittenLine(getTranslation("outcome.field.title"));
    private final WrittenLine series = new WrittenLine(getTranslation("outcome.field.series"));
    private final WrittenArea introduction = new WrittenArea(getTranslation("outcome.field.introduction"));

    HeadForm(ConsultationId consultation, Outcome outcome, WritingOutcomes writing, Clock clock) {
        super("outcome " + outcome.id(), outcome.revision(), clock);
        this.consultation = consultation;
        this.outcome = outcome;
        this.writing = writing;
        series.setHelperText(getTranslation("outcome.hint.series"));
        introduction.setHelperText(getTranslation("outcome.hint.introduction"));
        words(
                title,
                "title",
                outcome.words().title(),
                Fields.given(getTranslation("outcome.fault.TITLE_MISSING")),
                Fields.atMost(WritingOutcomes.TITLE_MAXIMUM));
        words(series, "series", outcome.words().series(), Fields.atMost(100));
        words(
                introduction,
                "introduction",
                outcome.words().introduction(),
                Fields.atMost(WritingOutcomes.TEXT_MAXIMUM));
    }

    @Override
    void write(int onTopOf) {
        writing.write(
                outcome.id(), onTopOf, new OutcomeWords(title.getValue(), series.getValue(), introduction.getValue()));
    }

    @Override
    Theirs theirs() {
        var now = writing.of(consultation).stream()
                .filter(it -> it.id().equals(outcome.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var words = now.words();
        return new Theirs(
                now.revision(),
                Stream.of(words.title(), words.series(), words.introduction())
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                () -> {
                    title.setValue(words.title());
                    series.setValue(words.series());
                    introduction.setValue(words.introduction());
                });
    }
}
