package org.concordat.stewardship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.OrganisationUpkeep;
import org.concordat.organisation.ui.Faults;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Choice;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenArea;

/** Asks why before something is changed, says what it will do, and where it was refused why. What was typed stays. */
final class ChangeDialog {

    private final WrittenArea why = new WrittenArea();
    private final Div refused = new Div();
    private final Fields fields = new Fields();
    private final Consumer<String> change;
    private final AskingDialog dialog;

    /**
     * A dialog for one change.
     *
     * @param key of its words: the button, {@code .what} it does
     * @param inputs what else is asked for
     */
    ChangeDialog(String key, String what, Consumer<String> change, Component... inputs) {
        this.change = change;
        why.setLabel(why.getTranslation("organisation.why"));
        why.setWidthFull();
        for (var input : inputs) {
            if (input instanceof Choice<?> choice) {
                fields.add(choice);
            }
        }
        fields.add(
                why,
                Fields.given(why.getTranslation("organisation.refused.REASON_MISSING")),
                Fields.atMost(OrganisationUpkeep.REASON_MAXIMUM, String::length));
        var content = Stream.of(Stream.of(new Paragraph(what)), Stream.of(inputs), Stream.of(why, refused))
                .flatMap(it -> it)
                .toArray(Component[]::new);
        dialog = new AskingDialog(why.getTranslation(key), why.getTranslation(key), this::isDone, content);
    }

    void open() {
        dialog.open();
    }

    private boolean isDone() {
        refused.removeAll();
        if (!fields.areFit()) {
            return false;
        }
        try {
            change.accept(why.getValue());
            return true;
        } catch (OrganisationRefused refusal) {
            refused.add(Faults.refusal(refusal));
            return false;
        }
    }
}
