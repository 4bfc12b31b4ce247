package org.concordat.outcome.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.outcome.Links;
import org.concordat.outcome.Outcome;
import org.concordat.outcome.OutcomeId;
import org.concordat.outcome.OutcomePoint;
import org.concordat.outcome.PublishingOutcomes;
import org.concordat.outcome.WritingOutcomes;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notices;
import org.concordat.uikit.WrittenArea;

/** Shows an answer as it is saved, and publishes exactly that. */
class PublishDialog {

    private final ConsultationSummary consultation;
    private final OutcomeId id;
    private final WritingOutcomes writing;
    private final PublishingOutcomes publishing;
    private final Runnable published;
    private final WrittenArea note = new WrittenArea(translate("outcome.note"));
    private final KeptWords kept;
    private final Fields fields = new Fields()
            .add(
                    note,
                    Fields.given(translate("outcome.fault.NOTE_MISSING")),
                    Fields.atMost(PublishingOutcomes.NOTE_MAXIMUM));

    PublishDialog(
            ConsultationSummary consultation,
            OutcomeId id,
            WritingOutcomes writing,
            PublishingOutcomes publishing,
            Runnable published) {
        this.consultation = consultation;
        this.id = id;
        this.writing = writing;
        this.publishing = publishing;
        this.published = published;
        kept = KeptWords.of(note, "outcome note " + id);
        note.setHelperText(translate("outcome.note.hint"));
        note.setWidthFull();
    }

    void open() {
        var outcome = writing.of(consultation.id()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean again = outcome.version() > 0;
        note.setVisible(again);
        new AskingDialog(
                        translate("outcome.publish.title"),
                        translate("outcome.publish"),
                        () -> isPublished(outcome, again),
                        new Paragraph(translate("outcome.publish.sure", consultation.shortTitle())),
                        preview(outcome),
                        kept,
                        note)
                .open();
    }

    private static Component preview(Outcome outcome) {
        var preview =
                new Div(new H3(outcome.words().title()), written(outcome.words().introduction()));
        preview.addClassName("outcome-preview");
        outcome.points().stream().map(OutcomePoint::words).forEach(it -> {
            var facts = new Paragraph((it.answer() == null
                            ? translate("outcome.answer.none")
                            : translate("outcome.answer." + it.answer()))
                    + (it.links().isEmpty() ? "" : " · " + Links.shown(it.links())));
            facts.addClassName("prov");
            preview.add(new H4(it.title()), facts, written(it.heard()), written(it.answered()));
        });
        return preview;
    }

    private static Paragraph written(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("original");
        paragraph.setVisible(!words.isEmpty());
        return paragraph;
    }

    private boolean isPublished(Outcome outcome, boolean again) {
        if (again && !fields.areFit()) {
            return false;
        }
        boolean done = OutcomeFaults.isDone(() -> publishing.publish(id, outcome.revisions(), note.getValue()));
        if (done) {
            kept.drop();
            Notices.done(translate("outcome.publish.done"));
            published.run();
        }
        return done;
    }
}
