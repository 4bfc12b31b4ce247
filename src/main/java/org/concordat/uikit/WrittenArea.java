package org.concordat.uikit;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Validator;

/** Some lines of plain words. None of them is lost, whatever is pressed next: see {@link InTime}. */
public class WrittenArea extends TextArea {

    private final TooMuch tooMuch = new TooMuch(this);

    /** An area without a label yet. */
    public WrittenArea() {
        InTime.tell(this);
    }

    /** An area with its label. */
    public WrittenArea(String label) {
        this();
        setLabel(label);
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return tooMuch;
    }
}
