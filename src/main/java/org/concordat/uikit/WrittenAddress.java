package org.concordat.uikit;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.binder.Validator;

/**
 * An address for mail. Browsers and phones know what it is; whether it is one is for the service to say, by its one rule,
 * for they would say otherwise. None of its letters is lost: see {@link InTime}.
 */
public class WrittenAddress extends EmailField {

    private final TooMuch tooMuch = new TooMuch(this);

    /** An address without a label yet. */
    public WrittenAddress() {
        setManualValidation(true);
        InTime.tell(this);
    }

    /** An address with its label. */
    public WrittenAddress(String label) {
        this();
        setLabel(label);
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return tooMuch;
    }
}
