package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import org.concordat.response.Mandate;
import org.concordat.uikit.FactList;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Prose;

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
        var facts =
                new FactList().fact("response.mandate.view", getTranslation("response.mandate.view." + mandate.view()));
        if (mandate.asked() != null) {
            facts.fact("response.mandate.asked", getTranslation("response.mandate.number", mandate.asked()));
        }
        if (!mandate.how().isBlank()) {
            facts.fact("response.mandate.how", new Prose(mandate.how()));
        }
        facts.fact("response.mandate.areas", mandate.areas());
        if (mandate.dissent().isBlank()) {
            facts.fact("response.mandate.dissent", getTranslation("response.mandate.dissent.none"));
        } else {
            facts.fact("response.mandate.dissent", new Prose(mandate.dissent()));
        }
        change.setVisible(mayChange);
        show(facts, change);
    }
}
