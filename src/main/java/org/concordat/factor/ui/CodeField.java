package org.concordat.factor.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import org.concordat.factor.MyFactors;
import org.concordat.uikit.Script;
import org.concordat.uikit.WrittenLine;

/**
 * Where a code is typed: the six digits of an app, for which a phone shows its digits, or a recovery code, which has letters.
 * Says what was wrong with the last one.
 */
class CodeField extends WrittenLine {

    /** The parameter by which somebody asks for the field of recovery codes. */
    static final String RECOVERY = "recovery";

    private CodeField(String label, String helper) {
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

    /** A field for the digits that an app shows. */
    static CodeField ofApp(String label, String helper) {
        var field = new CodeField(label, helper);
        field.getElement().setAttribute("inputmode", "numeric");
        Script.call(field, "workspace", "showDigits");
        return field;
    }

    /** A field for what somebody can prove, and wants to. */
    static CodeField of(MyFactors mine, QueryParameters asked) {
        var field = isRecovery(mine, asked)
                ? new CodeField(
                        I18NProvider.translate("factor.recovery.code"),
                        I18NProvider.translate("factor.recovery.code.helper"))
                : ofApp(I18NProvider.translate("factor.code"), I18NProvider.translate("factor.code.helper"));
        field.tell(asked);
        return field;
    }

    static boolean isRecovery(MyFactors mine, QueryParameters asked) {
        return mine.authenticatorSince().isEmpty() || asked.getParameters().containsKey(RECOVERY);
    }

    void tell(QueryParameters parameters) {
        if (parameters.getParameters().containsKey("wrong")) {
            fail(getTranslation("factor.code.wrong"));
        } else if (parameters.getParameters().containsKey("wait")) {
            fail(getTranslation("factor.code.wait"));
        }
    }

    private void fail(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
    }
}
