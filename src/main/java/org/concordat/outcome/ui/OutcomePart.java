package org.concordat.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.outcome.Outcome;
import org.concordat.outcome.OutcomePoint;
import org.concordat.outcome.PublishingOutcomes;
import org.concordat.outcome.WritingOutcomes;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenLine;

/** One answer: its head, its points, and where it is published. */
class OutcomePart extends Panel {

    private final ConsultationSummary consultation;
    private final Outcome outcome;
    private final WritingOutcomes writing;
    private final PublishingOutcomes publishing;
    private final Clock clock;
    private final Div points = new Div();
    private final Paragraph standing = new Paragraph();
    private final WrittenLine next = new WrittenLine(getTranslation("outcome.point.add.title"));
    private final KeptWords kept;
    private final Fields fields = new Fields()
            .add(
                    next,
                    Fields.given(getTranslation("outcome.fault.TITLE_MISSING")),
                    Fields.atMost(WritingOutcomes.TITLE_MAXIMUM));

    OutcomePart(
            ConsultationSummary consultation,
            Outcome outcome,
            WritingOutcomes writing,
            PublishingOutcomes publishing,
            Clock clock) {
        super("");
        this.consultation = consultation;
        this.outcome = outcome;
        this.writing = writing;
        this.publishing = publishing;
        this.clock = clock;
        retitle(outcome.words().title());
        kept = KeptWords.of(next, "outcome next point " + outcome.id());
        standing.addClassName("prov");
        outcome.points().forEach(this::show);
        var add = new Button(getTranslation("outcome.point.add"), click -> add());
        var publish = new Button(
                getTranslation("outcome.publish"),
                click -> new PublishDialog(consultation, outcome.id(), writing, publishing, () -> tell(now())).open());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(kept, next, add);
        row.addClassName("outcome-next");
        add(standing, new HeadForm(consultation.id(), outcome, writing, clock), points, row, publish);
        tell(outcome);
    }

    private void show(OutcomePoint point) {
        points.add(new PointForm(consultation.id(), point, writing, clock, this::arrange));
    }

    /** Each form goes to where its point stands now, with what is typed in it; those that stand right are not touched. */
    private void arrange() {
        var forms = points.getChildren()
                .map(PointForm.class::cast)
                .collect(Collectors.toMap(PointForm::id, Function.identity()));
        var order = now().points().stream()
                .flatMap(it -> Stream.ofNullable(forms.get(it.id())))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            if (points.getComponentAt(i) != order.get(i)) {
                points.addComponentAtIndex(i, order.get(i));
            }
        }
    }

    private void add() {
        if (fields.areFit() && OutcomeFaults.isDone(() -> writing.addPoint(outcome.id(), next.getValue()))) {
            kept.drop();
            fields.clear();
            show(now().points().getLast());
        }
    }

    private Outcome now() {
        return writing.of(consultation.id()).stream()
                .filter(it -> it.id().equals(outcome.id()))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Outcome told) {
        var published = told.publishedAt();
        if (published == null) {
            standing.setText(getTranslation("outcome.unpublished"));
            return;
        }
        var link = new Anchor("/consultations/" + consultation.slug() + "/outcome", getTranslation("outcome.public"));
        link.setRouterIgnore(true);
        standing.removeAll();
        standing.add(getTranslation("outcome.published", Moments.dateAndTime(published)) + " ");
        standing.add(link);
    }
}
