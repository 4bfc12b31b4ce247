package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.concordat.preparation.PaperReading;
import org.concordat.preparation.PaperReading.State;
import org.concordat.text.paper.ReadingChoices;
import org.concordat.text.paper.ReadingChoices.Changes;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** A file on its way to a paper: how far it was read, what it waits for, or why it was not read. */
class ReadingPanel extends Panel {

    private final Loading loading;
    private final Runnable changed;
    private final State state;
    private final ProgressBar progress = new ProgressBar(0, 100);
    private final Paragraph percent = new Paragraph();

    ReadingPanel(Loading loading, PaperReading reading, Runnable changed) {
        super(reading.file().name());
        this.loading = loading;
        this.changed = changed;
        this.state = reading.state();
        addClassName("paper-reading");
        switch (state) {
            case READING -> showProgress(reading);
            case UNDECIDED -> showChoice(reading);
            case FAILED -> showFault(reading);
        }
    }

    /** Takes what has changed; false where another panel is needed. */
    boolean goOn(PaperReading reading) {
        if (reading.state() != state || state != State.READING) {
            return false;
        }
        progress.setValue(reading.percent());
        percent.setText(getTranslation("preparation.paper.percent", reading.percent()));
        return true;
    }

    private void showProgress(PaperReading reading) {
        goOn(reading);
        progress.getElement().setAttribute("aria-label", getTranslation("preparation.paper.reading"));
        percent.getElement().setAttribute("role", "status");
        var leave = new Paragraph(getTranslation("preparation.paper.leave"));
        leave.addClassName("prov");
        add(progress, percent, leave, new Button(getTranslation("preparation.paper.cancel"), click -> cancel()));
    }

    private void showChoice(PaperReading reading) {
        var hidden = new Checkbox(getTranslation("preparation.paper.hidden"));
        var accept = choice("preparation.paper.accept", Changes.ACCEPT, hidden);
        var reject = choice("preparation.paper.reject", Changes.REJECT, hidden);
        add(
                new Notice(Notice.Weight.WARNING, getTranslation("preparation.paper.undecided", reading.where())),
                new Paragraph(getTranslation("preparation.paper.undecided.more")),
                hidden,
                actions(accept, reject, new Button(getTranslation("preparation.paper.cancel"), click -> cancel())));
    }

    private Button choice(String key, Changes changes, Checkbox hidden) {
        return new Button(
                getTranslation(key),
                click -> loading.again(new ReadingChoices(changes, hidden.getValue()))
                        .ifPresentOrElse(Notices::failed, changed));
    }

    private void showFault(PaperReading reading) {
        var why = getTranslation("preparation.paper.fault." + reading.fault());
        var where = reading.where().isEmpty() ? "" : getTranslation("preparation.paper.where", reading.where());
        var close = new Button(getTranslation("preparation.paper.another"), click -> cancel());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Notice(Notice.Weight.FAILURE, (why + " " + where).strip()),
                new Paragraph(getTranslation("preparation.paper.nothingKept")),
                actions(close));
    }

    private void cancel() {
        loading.cancel();
        changed.run();
    }

    private static Div actions(Component... what) {
        var actions = new Div(what);
        actions.addClassName("actions");
        return actions;
    }
}
