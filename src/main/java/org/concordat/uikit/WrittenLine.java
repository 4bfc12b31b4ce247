package org.concordat.uikit;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Validator;

/** One line of plain words. None of them is lost, whatever is pressed next: see {@link InTime}. */
public class WrittenLine extends TextField {

    private final TooMuch tooMuch = new TooMuch(this);

    /** A line without a label yet. */
    public WrittenLine() {
        InTime.tell(this);
    }

    /** A line with its label. */
    public WrittenLine(String label) {
        this();
        setLabel(label);
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return tooMuch;
    }
}
