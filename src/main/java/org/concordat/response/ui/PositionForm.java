package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.shared.Registration;
import java.util.regex.Pattern;
import org.concordat.kernel.Stance;
import org.concordat.response.PositionDraft;
import org.concordat.uikit.TextEditor;

/**
 * Where our stance and our reasons on one question are written. Tells of every change soon after it was typed. A text
 * over the limit is said at the field, kept whole, and not told of until it fits.
 */
class PositionForm extends Composite<Div> {

    private static final Pattern WORD = Pattern.compile("\\S+");

    final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>(getTranslation("response.form.stance"));
    final TextEditor reasons = new TextEditor(getTranslation("response.form.reasons"));

    private final Listener listener;
    private boolean showing;

    /** Who hears what was written. */
    interface Listener {

        /** Something was written that can be saved. */
        void written(PositionDraft draft);

        /** Something was written that is too long to be saved. */
        void tooLong(int characters);

        /** Something was written that could not even be read. */
        void unheard();

        /** Something was written, and it came to the same. */
        void sameAgain();

        /** What comes next was written before the text that is shown had come. */
        void overtaken();
    }

    PositionForm(Listener listener) {
        this.listener = listener;
        stance.setItems(Stance.choices());
        stance.setItemLabelGenerator(it -> getTranslation("stance." + it));
        stance.addClassName("stances");
        stance.addValueChangeListener(it -> tell());
        reasons.addClassName("reasons");
        reasons.addValueChangeListener(it -> tell());
        reasons.addUnheardListener(it -> listener.unheard());
        reasons.addOvertakenListener(it -> listener.overtaken());
        reasons.addSameAgainListener(it -> listener.sameAgain());
        getContent().addClassName("position-form");
        getContent().add(stance, reasons);
    }

    /** Shows a draft without telling of it. */
    void show(PositionDraft draft) {
        showing = true;
        stance.setValue(draft.stance());
        reasons.setValue(draft.reasons());
        showing = false;
        count();
    }

    /** What stands in the fields now. */
    PositionDraft draft() {
        return new PositionDraft(stance.getValue(), reasons.getValue());
    }

    /** Whether what stands in the fields is over the limit. */
    boolean isTooLong() {
        return reasons.isUnheard() || reasons.getValue().characters() > PositionDraft.MAXIMUM;
    }

    /** Lets something else happen when somebody goes into the text, or leaves it. */
    Registration onFocus(Runnable in, Runnable out) {
        return Registration.combine(reasons.addFocusListener(it -> in.run()), reasons.addBlurListener(it -> out.run()));
    }

    private void tell() {
        count();
        if (showing) {
            return;
        }
        if (isTooLong()) {
            listener.tooLong(reasons.getValue().characters());
        } else {
            listener.written(draft());
        }
    }

    private void count() {
        int characters = reasons.getValue().characters();
        long words = WORD.matcher(reasons.getValue().plain()).results().count();
        reasons.setHelperText(getTranslation("response.form.count", words, characters, PositionDraft.MAXIMUM));
        reasons.setErrorMessage(getTranslation(
                "response.form.tooLong", characters, PositionDraft.MAXIMUM, characters - PositionDraft.MAXIMUM));
        reasons.setInvalid(isTooLong());
    }
}
