package org.concordat.response.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.text.Characters;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Still;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenLine;

/**
 * A part of the form of a position: fields that say at once when they are over their limit, are guarded in the browser
 * until they are saved, and tell of each change.
 */
abstract class FormPart extends Composite<Section> {

    private final List<KeptWords> kept = new ArrayList<>();
    private final String thing;
    private final Runnable changed;
    private boolean showing;
    private Runnable in = () -> {};
    private Runnable out = () -> {};

    /**
     * @param key of its title; its hint is below
     * @param thing by which the browser keeps what is typed here
     */
    FormPart(String key, String thing, Runnable changed) {
        this.thing = thing;
        this.changed = changed;
        var title = new H3(getTranslation(key));
        title.addClassName("part-title");
        var hint = new Paragraph(getTranslation(key + ".hint"));
        hint.addClassName("prov");
        getContent().addClassName("form-part");
        getContent().add(Still.of(title), Still.of(hint));
        addAttachListener(it -> KeptWords.held(this, thing + " ", names -> {
            if (!names.isEmpty()) {
                bringBack(names);
            }
        }));
    }

    /** Whether what stands in a field is over its limit. */
    abstract boolean isTooLong();

    /** Shows the fields for which the browser keeps unsaved words, which then come back into them. */
    abstract void bringBack(List<String> names);

    /** What was typed here is saved: no copy of it is needed. */
    final void saved() {
        kept.forEach(KeptWords::saved);
    }

    /** What was typed here is not wanted any more. */
    final void drop() {
        kept.forEach(KeptWords::drop);
    }

    /** Whether nothing here waits for a choice. */
    final boolean isSettled() {
        return kept.stream().noneMatch(KeptWords::isOpen);
    }

    /** Puts words into the fields without telling of it. */
    final void showing(Runnable show) {
        showing = true;
        try {
            show.run();
        } finally {
            showing = false;
        }
    }

    /** Somebody changed something. */
    final void tell() {
        if (!showing) {
            changed.run();
        }
    }

    /** A guarded field for some lines, right behind its guard. */
    final Guarded<TextArea> area(String label, String name, int maximum) {
        var area = new WrittenArea(label);
        area.addClassName("words");
        return guarded(area, name, it -> over(it, maximum));
    }

    /** A guarded field for one line, right behind its guard. */
    final Guarded<TextField> line(String label, String name, UnaryOperator<String> fault) {
        return guarded(new WrittenLine(label), name, fault);
    }

    /** What is wrong with words that are over a limit; empty where they are not. */
    final String over(String words, int maximum) {
        int count = Characters.count(words);
        return count > maximum ? getTranslation("response.form.tooLong", count, maximum, count - maximum) : "";
    }

    /** Lets something else happen when somebody goes into a field, or leaves it. */
    final void onFocus(Runnable in, Runnable out) {
        this.in = in;
        this.out = out;
    }

    private <F extends AbstractField<F, String> & HasValidationProperties & FocusNotifier<F> & BlurNotifier<F>>
            Guarded<F> guarded(F field, String name, UnaryOperator<String> fault) {
        field.addFocusListener(it -> in.run());
        field.addBlurListener(it -> out.run());
        field.addValueChangeListener(it -> {
            var wrong = fault.apply(field.getValue());
            field.setErrorMessage(wrong);
            field.setInvalid(!wrong.isEmpty());
            tell();
        });
        var guard = KeptWords.of(field, thing + " " + name);
        kept.add(guard);
        return new Guarded<>(field, guard);
    }

    /** A field with what guards its words. */
    record Guarded<F extends Component>(F field, KeptWords guard) {

        Component[] both() {
            return new Component[] {guard, field};
        }
    }

    /** The field is gone, and so is its guard. */
    final void forget(Guarded<?> gone) {
        gone.guard().drop();
        kept.remove(gone.guard());
    }
}
