package org.concordat.uikit;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.HashSet;
import org.concordat.text.Characters;

/** Chooses some of many, by typing or picking. What is typed and is not one of the list alone is told at the field. */
public class Choices<T> extends MultiSelectComboBox<T> {

    /** A choice with its label. */
    public Choices(String label) {
        super(label);
        setManualValidation(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> take(typed.getDetail()));
        addValueChangeListener(change -> setInvalid(false));
        getElement().addEventListener("typed-emptied", it -> setInvalid(false));
        addAttachListener(attached -> Script.call(this, "workspace", "tellOfEmptied"));
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
            setErrorMessage(getTranslation(found.isEmpty() ? "uikit.choice.none" : "uikit.choice.several", typed));
            setInvalid(!Characters.isBlank(typed));
            Script.call(this, "workspace", "showTyped", typed);
        }
    }
}
