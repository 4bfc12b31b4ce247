package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValueContext;

/**
 * Knows whether more stands in a field than somebody without an account can send at once: more would be turned away before
 * anything could be said of it. The browser keeps all of it and sends none; the field says so until it fits.
 */
final class TooMuch implements Validator<String> {

    /** In UTF-16 units: with three bytes for each, what strangers can send with one request holds them. */
    static final int MOST_OF_STRANGERS = 5_000;

    static final String FOUND = "too-much";
    static final String OVER = "fits-again";
    private static final String LENGTH = "event.detail.length";

    private String sentence = "";

    <F extends Component & HasValidationProperties> TooMuch(F field) {
        field.getElement()
                .addEventListener(FOUND, event -> {
                    sentence = field.getTranslation(
                            "uikit.tooLong", event.getEventData().path(LENGTH).asInt(), MOST_OF_STRANGERS);
                    field.setErrorMessage(sentence);
                    field.setInvalid(true);
                })
                .addEventData(LENGTH);
        field.getElement().addEventListener(OVER, event -> {
            sentence = "";
            field.setInvalid(false);
        });
    }

    @Override
    public ValidationResult apply(String value, ValueContext context) {
        return sentence.isEmpty() ? ValidationResult.ok() : ValidationResult.error(sentence);
    }
}
