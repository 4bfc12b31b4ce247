package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;
import org.concordat.consultation.Declaration;
import org.concordat.response.Mandate;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Still;

/** For whom we speak in this response, and how these were asked. */
class MandatePanel extends Panel {

    private final Button change = new Button(getTranslation("response.mandate.change"));

    private Mandate shown = Mandate.own();
    private List<Declaration> declarations = List.of();

    /** @param ask opens the form with what is shown now */
    MandatePanel(BiConsumer<Mandate, List<Declaration>> ask) {
        super("");
        addClassName("mandate");
        retitle(getTranslation("response.mandate"));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.addClickListener(it -> ask.accept(shown, declarations));
    }

    /** Shows what is said now, what is still to be declared, and the way to change it for whoever may. */
    void show(Mandate mandate, List<Declaration> asked, boolean mayChange) {
        shown = mandate;
        declarations = asked;
        change.setVisible(mayChange);
        show(Still.of(new MandateFacts(mandate)), missing(mandate, asked), change);
    }

    private static Component missing(Mandate mandate, List<Declaration> asked) {
        var list = new UnorderedList();
        asked.stream().filter(it -> !mandate.declares(List.of(it))).forEach(it -> list.add(new ListItem(it.text())));
        var missing = new Div();
        if (list.getComponentCount() > 0) {
            missing.add(new Notice(Notice.Weight.WARNING, translate("response.declared.missing"), list));
        }
        return missing;
    }
}
