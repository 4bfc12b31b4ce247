package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.text.Characters;
import org.concordat.uikit.WrittenLine;

/** Asks why a response is taken back from sign-off. */
class TakeBackDialog extends Composite<Dialog> {

    final WrittenLine why = new WrittenLine(getTranslation("response.takeBack.why"));

    TakeBackDialog(Consumer<String> takeBack) {
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        var confirm = new Button(getTranslation("response.takeBack"), click -> {
            if (Characters.isBlank(why.getValue())) {
                why.setErrorMessage(getTranslation("response.takeBack.why.missing"));
                why.setInvalid(true);
            } else {
                getContent().close();
                takeBack.accept(why.getValue().strip());
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var dialog = getContent();
        dialog.setHeaderTitle(getTranslation("response.takeBack.title"));
        dialog.add(new Paragraph(getTranslation("response.takeBack.what")), why);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), confirm);
    }

    void open() {
        getContent().open();
    }
}
