package org.concordat.signoff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.binder.ValidationResult;
import org.concordat.signoff.ChainRefused.Fault;
import org.concordat.signoff.DecisionAsked;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;

/** Whether signing a step is an executive decision, for how long it can be called in, and whether sending waits for that. */
class DecisionFields extends Composite<Div> {

    final Checkbox asked = new Checkbox(getTranslation("signoff.step.decision"));
    final WrittenLine days = new WrittenLine(getTranslation("signoff.step.decision.days"));
    final RadioButtonGroup<Boolean> waits = new RadioButtonGroup<>(getTranslation("signoff.step.decision.sending"));

    private final Fields fields = new Fields()
            .add(days, (written, context) -> isFit(written) ? ValidationResult.ok() : ValidationResult.error(fault()));
    private final Div more = new Div(days, waits);

    DecisionFields(@Nullable DecisionAsked decision) {
        var shown = decision == null ? new DecisionAsked(DecisionAsked.USUAL_DAYS, true) : decision;
        asked.setHelperText(getTranslation("signoff.step.decision.help"));
        asked.setValue(decision != null);
        asked.addValueChangeListener(change -> more.setVisible(change.getValue()));
        days.setHelperText(getTranslation("signoff.step.decision.days.help"));
        days.setValue(Integer.toString(shown.clearDays()));
        days.getElement().setAttribute("inputmode", "numeric");
        waits.setItems(true, false);
        waits.setItemLabelGenerator(it -> getTranslation("signoff.step.decision.waits." + it));
        waits.setValue(shown.waits());
        more.addClassName("stack");
        more.setVisible(decision != null);
        getContent().addClassName("decision-asked");
        getContent().add(asked, more);
    }

    /** Whether the days are a number that can be; says so at the field otherwise. */
    boolean isFit() {
        return !asked.getValue() || fields.areFit();
    }

    void refuse() {
        fields.refuse(days, fault());
    }

    /** What is asked, of fields that are fit. */
    @Nullable
    DecisionAsked written() {
        return asked.getValue()
                ? new DecisionAsked(Integer.parseInt(days.getValue().strip()), waits.getValue())
                : null;
    }

    private static boolean isFit(String written) {
        return written.strip().matches("[0-9]{1,2}") && Integer.parseInt(written.strip()) <= DecisionAsked.DAYS_MAXIMUM;
    }

    private String fault() {
        return getTranslation("signoff.chain.fault." + Fault.CALL_IN_DAYS);
    }
}
