package org.concordat.outcome.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.NotFound;
import org.concordat.outcome.OutcomeRefused;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;

/**
 * Fields that are saved together, on top of what their writer started from. What is typed is kept by the browser until it is
 * saved; who comes second sees what the other wrote, and chooses.
 */
abstract class SavedForm extends Composite<Div> {

    private final String thing;
    private final Clock clock;
    private final Fields fields = new Fields();
    private final List<KeptWords> kept = new ArrayList<>();
    private final Div conflict = new Div();
    private final Span state = new Span();
    private final Div stack = new Div();
    private final Div actions = new Div();

    private int revision;

    /** @param thing what is written, the same whenever somebody comes back to it */
    SavedForm(String thing, int revision, Clock clock) {
        this.thing = thing;
        this.revision = revision;
        this.clock = clock;
        var save = new Button(getTranslation("outcome.save"), click -> save());
        state.addClassName("prov");
        state.getElement().setAttribute("role", "status");
        actions.addClassName("actions");
        actions.add(save, state);
        stack.addClassName("stack");
        getContent().add(stack, conflict, actions);
    }

    /** Saves what stands in the fields on top of a revision. */
    abstract void write(int onTopOf);

    /** What somebody else saved. */
    abstract Theirs theirs();

    /**
     * What somebody else saved.
     *
     * @param words to be shown
     * @param fill puts it into the fields
     */
    record Theirs(int revision, String words, Runnable fill) {}

    /** Takes a field of words in, which are kept until they are saved. */
    @SafeVarargs
    final <F extends AbstractField<?, String> & HasValidationProperties> F words(
            F field, String name, String value, Validator<? super String>... rules) {
        field.setValue(value);
        var guard = KeptWords.of(field, thing + " " + name);
        kept.add(guard);
        stack.add(guard, (Component) field);
        fields.add(field, rules);
        return field;
    }

    /** Takes another field in. */
    final <V, F extends Component & HasValue<?, V> & HasValidationProperties> F field(F field) {
        stack.add(field);
        fields.add(field);
        return field;
    }

    final void offer(Component... more) {
        actions.add(more);
    }

    final int revision() {
        return revision;
    }

    private void save() {
        if (fields.areFit()) {
            save(revision);
        }
    }

    private void save(int onTopOf) {
        try {
            write(onTopOf);
            saved(onTopOf + 1);
        } catch (OutcomeRefused refused) {
            if (refused.fault() == OutcomeRefused.Fault.OVERTAKEN) {
                ask();
            } else {
                Notices.failed(OutcomeFaults.words(refused));
            }
        } catch (NotFound gone) {
            Notices.failed(getTranslation("outcome.fault.gone"));
        }
    }

    private void saved(int now) {
        revision = now;
        kept.forEach(KeptWords::saved);
        conflict.removeAll();
        state.setText(getTranslation("outcome.saved", Moments.second(Instant.now(clock))));
    }

    private void ask() {
        var theirs = theirs();
        var words = new Paragraph(theirs.words());
        words.addClassNames("original", "as-written");
        var mine = new Button(getTranslation("outcome.overtaken.mine"), click -> save(theirs.revision()));
        var other = new Button(getTranslation("outcome.overtaken.theirs"), click -> {
            theirs.fill().run();
            saved(theirs.revision());
        });
        var choices = new Div(mine, other);
        choices.addClassName("actions");
        conflict.removeAll();
        conflict.add(new Notice(Notice.Weight.WARNING, getTranslation("outcome.overtaken"), words, choices));
    }
}
