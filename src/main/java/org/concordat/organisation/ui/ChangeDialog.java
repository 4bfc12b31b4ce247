package org.concordat.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.organisation.OrganisationRefusal;
import org.concordat.organisation.OrganisationRefusal.Reason;
import org.concordat.organisation.OrganisationUpkeep;
import org.concordat.uikit.WrittenArea;

/** Asks why before something is changed, says what it will do, and where it was refused why. What was typed stays. */
class ChangeDialog extends Composite<Dialog> {

    final WrittenArea why = new WrittenArea(getTranslation("organisation.change.why"));

    private final Div refused = new Div();

    /**
     * A dialog for one change.
     *
     * @param key of its words: the button, {@code .what} it does
     * @param inputs what else is asked for
     */
    ChangeDialog(String key, String what, Consumer<String> change, Component... inputs) {
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(OrganisationUpkeep.REASON_MAXIMUM);
        var confirm = new Button(getTranslation(key), click -> attempt(change));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var dialog = getContent();
        dialog.setWidth("36rem");
        dialog.setHeaderTitle(getTranslation(key));
        var body = new Div(new Paragraph(what));
        body.addClassName("change-dialog");
        body.add(inputs);
        body.add(why, refused);
        dialog.add(body);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), confirm);
    }

    void open() {
        getContent().open();
    }

    private void attempt(Consumer<String> change) {
        refused.removeAll();
        why.setInvalid(false);
        try {
            change.accept(why.getValue());
            getContent().close();
        } catch (OrganisationRefusal refusal) {
            if (refusal.reason() == Reason.REASON_MISSING) {
                why.setErrorMessage(getTranslation("organisation.refused.REASON_MISSING"));
                why.setInvalid(true);
                why.focus();
            } else {
                refused.add(Faults.refusal(refusal));
            }
        }
    }
}
