package org.concordat.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.outcome.Answer;
import org.concordat.outcome.BeforeAfter;
import org.concordat.outcome.Links;
import org.concordat.outcome.OutcomePoint;
import org.concordat.outcome.PointId;
import org.concordat.outcome.PointWords;
import org.concordat.outcome.WritingOutcomes;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/** One point of an answer: what was heard, what became of it, and what it is about. */
class PointForm extends SavedForm {

    private final ConsultationId consultation;
    private final OutcomePoint point;
    private final WritingOutcomes writing;
    private final Runnable moved;
    private final WrittenLine title = new WrittenLine(getTranslation("outcome.point.title"));
    private final WrittenLine theme = new WrittenLine(getTranslation("outcome.point.theme"));
    private final Select<Answer> answer = new Select<>();
    private final WrittenArea heard = new WrittenArea(getTranslation("outcome.point.heard"));
    private final WrittenArea answered = new WrittenArea(getTranslation("outcome.point.answered"));
    private final WrittenLine links = new WrittenLine(getTranslation("outcome.point.links"));

    private final WrittenLine paragraph = new WrittenLine(getTranslation("outcome.point.paragraph"));
    private final WrittenArea after = new WrittenArea(getTranslation("outcome.point.after"));
    private final WrittenLine source = new WrittenLine(getTranslation("outcome.point.source"));

    /** @param moved shows the points in their new order */
    PointForm(ConsultationId consultation, OutcomePoint point, WritingOutcomes writing, Clock clock, Runnable moved) {
        super("outcome point " + point.id(), point.revision(), clock);
        this.consultation = consultation;
        this.point = point;
        this.writing = writing;
        this.moved = moved;
        var words = point.words();
        answer.setLabel(getTranslation("outcome.point.answer"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(it -> getTranslation("outcome.answer." + it));
        answer.setValue(words.answer());
        answered.setHelperText(getTranslation("outcome.point.answered.hint"));
        links.setHelperText(getTranslation("outcome.point.links.hint"));
        words(
                title,
                "title",
                words.title(),
                Fields.given(getTranslation("outcome.fault.TITLE_MISSING")),
                Fields.atMost(WritingOutcomes.TITLE_MAXIMUM));
        theme.setHelperText(getTranslation("outcome.point.theme.hint"));
        words(theme, "theme", words.theme(), Fields.atMost(WritingOutcomes.TITLE_MAXIMUM));
        words(heard, "heard", words.heard(), Fields.atMost(WritingOutcomes.TEXT_MAXIMUM));
        field(answer);
        words(answered, "answered", words.answered(), Fields.atMost(WritingOutcomes.TEXT_MAXIMUM));
        words(links, "links", Links.shown(words.links()), Fields.atMost(WritingOutcomes.TEXT_MAXIMUM));
        paragraph.setHelperText(getTranslation("outcome.point.paragraph.hint"));
        words(paragraph, "paragraph", words.shown().paragraph(), Fields.atMost(WritingOutcomes.TITLE_MAXIMUM));
        after.setHelperText(getTranslation("outcome.point.after.hint"));
        words(after, "after", words.shown().after(), Fields.atMost(WritingOutcomes.TEXT_MAXIMUM));
        source.setHelperText(getTranslation("outcome.point.source.hint"));
        words(source, "source", words.shown().source(), Fields.atMost(WritingOutcomes.TITLE_MAXIMUM));
        var remove = new Button(getTranslation("outcome.point.remove"), click -> ask());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        offer(move(true), move(false), remove);
        getContent().addClassName("outcome-point");
    }

    @Override
    void write(int onTopOf) {
        writing.write(
                point.id(),
                onTopOf,
                new PointWords(
                        title.getValue(),
                        theme.getValue(),
                        answer.getValue(),
                        heard.getValue(),
                        answered.getValue(),
                        Links.read(links.getValue()),
                        new BeforeAfter(paragraph.getValue(), after.getValue(), source.getValue())));
    }

    @Override
    Theirs theirs() {
        var now = writing.of(consultation).stream()
                .flatMap(it -> it.points().stream())
                .filter(it -> it.id().equals(point.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var words = now.words();
        var becomes = words.answer() == null ? "" : getTranslation("outcome.answer." + words.answer());
        return new Theirs(
                now.revision(),
                Stream.of(
                                words.title(),
                                words.theme(),
                                words.heard(),
                                becomes,
                                words.answered(),
                                Links.shown(words.links()),
                                words.shown().paragraph(),
                                words.shown().after(),
                                words.shown().source())
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                () -> {
                    title.setValue(words.title());
                    theme.setValue(words.theme());
                    heard.setValue(words.heard());
                    answer.setValue(words.answer());
                    answered.setValue(words.answered());
                    links.setValue(Links.shown(words.links()));
                    paragraph.setValue(words.shown().paragraph());
                    after.setValue(words.shown().after());
                    source.setValue(words.shown().source());
                });
    }

    PointId id() {
        return point.id();
    }

    private Button move(boolean up) {
        var button = new Button(getTranslation(up ? "outcome.point.up" : "outcome.point.down"), click -> {
            if (OutcomeFaults.isDone(() -> writing.move(point.id(), up))) {
                moved.run();
                click.getSource().focus();
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void ask() {
        new AskingDialog(
                        getTranslation("outcome.point.remove.title"),
                        getTranslation("outcome.point.remove"),
                        this::isRemoved,
                        new Paragraph(getTranslation("outcome.point.remove.what", title.getValue())))
                .open();
    }

    private boolean isRemoved() {
        if (OutcomeFaults.isDone(() -> writing.remove(point.id(), revision()))) {
            removeFromParent();
            Notices.done(getTranslation("outcome.point.removed"));
        }
        return true;
    }
}
