package org.concordat.response.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.signoff.SigningOff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenLine;

/** Asks why a response is taken back from sign-off. */
final class TakeBackDialog {

    private final WrittenLine why = new WrittenLine();
    private final Fields fields = new Fields();
    private final KeptWords kept;
    private final Consumer<String> takeBack;

    /**
     * @param thing by which the browser keeps the reason until it is given
     * @param takeBack takes it back; answers by returning that this was done
     */
    TakeBackDialog(String thing, Consumer<String> takeBack) {
        this.kept = KeptWords.of(why, thing);
        this.takeBack = takeBack;
        why.setLabel(why.getTranslation("response.takeBack.why"));
        why.setWidthFull();
        fields.add(
                why,
                Fields.given(why.getTranslation("response.takeBack.why.missing")),
                Fields.atMost(SigningOff.NOTE_MAXIMUM));
    }

    void open() {
        new AskingDialog(
                        why.getTranslation("response.takeBack.title"),
                        why.getTranslation("response.takeBack"),
                        this::isTakenBack,
                        new Paragraph(why.getTranslation("response.takeBack.what")),
                        kept,
                        why)
                .open();
    }

    private boolean isTakenBack() {
        boolean fit = fields.areFit();
        if (fit) {
            takeBack.accept(why.getValue().strip());
            kept.drop();
        }
        return fit;
    }
}
