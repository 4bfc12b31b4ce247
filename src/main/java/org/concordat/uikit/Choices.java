package org.concordat.uikit;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.util.HashSet;
import java.util.Set;
import org.concordat.text.Characters;

/** Chooses some of many, by typing or picking. What is typed and is not one of the list alone is told at the field. */
public class Choices<T> extends MultiSelectComboBox<T> {

    private String unmet = "";

    /** A choice with its label. */
    public Choices(String label) {
        super(label);
        setManualValidation(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> take(typed.getDetail()));
        addValueChangeListener(change -> settled());
        getElement().addEventListener("typed-emptied", it -> settled());
        addAttachListener(attached -> Script.call(this, "workspace", "tellOfEmptied"));
    }

    @Override
    public Validator<Set<T>> getDefaultValidator() {
        return (chosen, context) -> unmet.isEmpty() ? ValidationResult.ok() : ValidationResult.error(unmet);
    }

    private void settled() {
        unmet = "";
        setInvalid(false);
    }

    private void take(String typed) {
        var found = Typed.meant(
                typed,
                getListDataView().getItems().toList(),
                it -> getItemLabelGenerator().apply(it));
        if (!Characters.isBlank(typed) && found.size() == 1) {
            var chosen = new HashSet<>(getValue());
            chosen.add(found.getFirst());
            setValue(chosen);
        } else {
            unmet = Characters.isBlank(typed)
                    ? ""
                    : getTranslation(found.isEmpty() ? "uikit.choice.none" : "uikit.choice.several", typed);
            setErrorMessage(unmet);
            setInvalid(!unmet.isEmpty());
            Script.call(this, "workspace", "showTyped", typed);
        }
    }
}
