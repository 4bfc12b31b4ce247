package org.concordat.response.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenArea;

/** Asks why something is undone that others relied on. */
final class WhyDialog {

    private final String act;
    private final WrittenArea why = new WrittenArea();
    private final Fields fields = new Fields();
    private final KeptWords kept;
    private final Consumer<String> undo;

    /**
     * @param act in the bundle: what the button does, with its title, what it means, and what is asked
     * @param thing by which the browser keeps the reason until it is given
     * @param maximum characters of the reason
     * @param undo does it; answers by returning that this was done
     */
    WhyDialog(String act, String thing, int maximum, Consumer<String> undo) {
        this.act = act;
        this.kept = KeptWords.of(why, thing);
        this.undo = undo;
        why.setLabel(why.getTranslation(act + ".why"));
        why.setWidthFull();
        fields.add(why, Fields.given(why.getTranslation(act + ".missing")), Fields.atMost(maximum));
    }

    void open() {
        new AskingDialog(
                        why.getTranslation(act + ".title"),
                        why.getTranslation(act),
                        this::isUndone,
                        new Paragraph(why.getTranslation(act + ".what")),
                        kept,
                        why)
                .open();
    }

    private boolean isUndone() {
        boolean fit = fields.areFit();
        if (fit) {
            undo.accept(why.getValue().strip());
            kept.drop();
        }
        return fit;
    }
}
