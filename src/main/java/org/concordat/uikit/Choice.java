package org.concordat.uikit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.util.List;
import org.concordat.text.Characters;

/**
 * Chooses one of many, by typing or picking. What stands in it when it is left is what it holds; where that is nothing in
 * the list, or not one alone, it says so, and what was typed still stands there.
 */
public class Choice<T> extends ComboBox<T> {

    private String unmet = "";

    /** A choice with its label. */
    public Choice(String label) {
        super(label);
        setManualValidation(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> take(typed.getDetail()));
        addValueChangeListener(change -> settled());
        getElement().addEventListener("typed-emptied", it -> settled());
        addAttachListener(attached -> Script.call(this, "workspace", "tellOfEmptied"));
    }

    @Override
    public Validator<T> getDefaultValidator() {
        return (chosen, context) -> unmet.isEmpty() ? ValidationResult.ok() : ValidationResult.error(unmet);
    }

    /** What is offered where this is typed. */
    protected List<T> offered(String typed) {
        return getListDataView().getItems().toList();
    }

    private void settled() {
        unmet = "";
        setInvalid(false);
    }

    private void take(String typed) {
        if (Characters.isBlank(typed)) {
            clear();
            return;
        }
        var found =
                Typed.meant(typed, offered(typed), it -> getItemLabelGenerator().apply(it));
        if (found.size() == 1) {
            setValue(found.getFirst());
            settled();
            return;
        }
        clear();
        unmet = getTranslation(found.isEmpty() ? "uikit.choice.none" : "uikit.choice.several", typed);
        setErrorMessage(unmet);
        setInvalid(true);
        Script.call(this, "workspace", "showTyped", typed);
    }
}
