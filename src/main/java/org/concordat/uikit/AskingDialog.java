package org.concordat.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;

/** Asks for something before it is done, and stays open with what was typed until it is. */
public class AskingDialog extends Dialog {

    /** @param act what the one button does; answers whether it is done */
    public AskingDialog(String title, String button, BooleanSupplier act, Component... content) {
        setHeaderTitle(title);
        setWidth("min(36rem, 94vw)");
        var body = new Div(content);
        body.addClassName("asking-dialog");
        add(body);
        var confirm = new Button(button, click -> {
            if (act.getAsBoolean()) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), confirm);
        setCloseOnOutsideClick(false);
    }
}
