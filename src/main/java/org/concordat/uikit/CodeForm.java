package org.concordat.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Asks somebody without an account for the code that they were given, and goes where it leads. */
public class CodeForm extends Div {

    /**
     * @param help where it stands, or what it looks like
     * @param address of the page that a code opens, before the code
     */
    public CodeForm(String help, String address) {
        var code = new WrittenLine(getTranslation("uikit.code"));
        code.setHelperText(help);
        var fields = new Fields().add(code, Fields.given(getTranslation("uikit.code.missing")));
        var open = new Button(getTranslation("uikit.code.open"), click -> {
            if (fields.areFit()) {
                var typed = code.getValue().replaceAll("[^\\p{L}\\p{N}]", "");
                UI.getCurrent().navigate(address + "/" + (typed.isEmpty() ? "0" : typed));
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("asking");
        add(code, open);
    }
}
