package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.QuestionVersion;
import org.concordat.kernel.Target;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ResponseRoom;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.TrackedWords;
import org.jspecify.annotations.Nullable;

/** Says in the room that a question was reworded since our position on it was written, and shows how. */
@org.springframework.stereotype.Component
class RewordedQuestion implements PositionPageSection {

    private final ConsultationReading consultations;

    RewordedQuestion(ConsultationReading consultations) {
        this.consultations = consultations;
    }

    @Override
    public Optional<Component> section(ResponseRoom room, Target target) {
        var written = written(room, target);
        return target.questionNumber()
                .filter(number -> consultations.questions(room.consultation().id()).stream()
                        .anyMatch(it -> it.number() == number && isLater(it.rewordedAt(), written)))
                .flatMap(number ->
                        since(consultations.wordings(room.consultation().id(), number), written));
    }

    @Override
    public Place place() {
        return Place.ABOVE;
    }

    private static @Nullable Instant written(ResponseRoom room, Target target) {
        return room.positions().stream()
                .filter(it -> it.target().equals(target) && it.begun())
                .findFirst()
                .map(PositionInRoom::savedAt)
                .orElse(null);
    }

    private static boolean isLater(@Nullable Instant reworded, @Nullable Instant written) {
        return reworded != null && written != null && reworded.isAfter(written);
    }

    private static Optional<Component> since(List<QuestionVersion> wordings, @Nullable Instant written) {
        var now = wordings.getLast();
        var at = now.publishedAt();
        if (at == null) {
            return Optional.empty();
        }
        var before = wordings.stream()
                .filter(it -> !isLater(it.publishedAt(), written))
                .reduce((one, later) -> later)
                .orElse(wordings.getFirst());
        var shown = new ArrayList<Component>();
        shown.add(new TrackedWords(WordDiff.between(Text.ofPlain(before.text()), Text.ofPlain(now.text()))));
        if (!before.guidanceOrNone().equals(now.guidanceOrNone())) {
            shown.add(new Paragraph(translate("response.reworded.guidance")));
            shown.add(new TrackedWords(
                    WordDiff.between(Text.ofPlain(before.guidanceOrNone()), Text.ofPlain(now.guidanceOrNone()))));
        }
        return Optional.of(new Notice(
                Notice.Weight.WARNING,
                translate("response.reworded", Moments.date(at), now.reason()),
                shown.toArray(Component[]::new)));
    }
}
