package org.concordat.factor.ui;

import com.vaadin.flow.router.QueryParameters;
import org.concordat.uikit.WrittenLine;

/** Where a code is typed. Says what was wrong with the last one. */
class CodeField extends WrittenLine {

    CodeField(String label, String helper) {
        setLabel(label);
        setHelperText(helper);
        setManualValidation(true);
        getElement().setProperty("autocomplete", "one-time-code");
        setAutofocus(true);
        setRequiredIndicatorVisible(false);
        getElement().setProperty("name", "code");
        getElement().setProperty("maxlength", 40);
        addClassName("code");
    }

    void tell(QueryParameters parameters) {
        if (parameters.getParameters().containsKey("wrong")) {
            fail(getTranslation("factors.code.wrong"));
        } else if (parameters.getParameters().containsKey("wait")) {
            fail(getTranslation("factors.code.wait"));
        }
    }

    private void fail(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
    }
}
