package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import org.concordat.response.Mandate;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Still;

/** For whom we speak in this response, and how these were asked. */
class MandatePanel extends Panel {

    private final Button change = new Button(getTranslation("response.mandate.change"));

    private Mandate shown = Mandate.own();

    /** @param ask opens the form with what is shown now */
    MandatePanel(Consumer<Mandate> ask) {
        super("");
        addClassName("mandate");
        retitle(getTranslation("response.mandate"));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.addClickListener(it -> ask.accept(shown));
    }

    /** Shows what is said now, and the way to change it for whoever may. */
    void show(Mandate mandate, boolean mayChange) {
        shown = mandate;
        change.setVisible(mayChange);
        show(Still.of(new MandateFacts(mandate)), change);
    }
}
