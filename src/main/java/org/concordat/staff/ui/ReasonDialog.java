package org.concordat.staff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Says what is about to change for somebody, and asks why. */
class ReasonDialog extends Composite<Dialog> {

    final ReasonField reason = new ReasonField();

    ReasonDialog(String title, String what, String act, Consumer<String> confirmed) {
        var confirm = new Button(act, click -> {
            if (reason.isFit()) {
                getContent().close();
                confirmed.accept(reason.words());
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var dialog = getContent();
        dialog.setHeaderTitle(title);
        dialog.add(new Paragraph(what), reason);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), confirm);
    }

    void open() {
        getContent().open();
        reason.focus();
    }
}
