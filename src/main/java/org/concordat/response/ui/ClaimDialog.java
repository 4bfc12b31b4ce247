package org.concordat.response.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.response.ClaimingConditions;
import org.concordat.text.Text;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenArea;

/** Asks the consulting body how a condition is met. */
final class ClaimDialog {

    private final WrittenArea how = new WrittenArea();
    private final Fields fields = new Fields();
    private final KeptWords kept;
    private final Consumer<Text> claim;

    /** @param thing by which the browser keeps the words until they are said */
    ClaimDialog(String thing, Consumer<Text> claim) {
        this.kept = KeptWords.of(how, thing);
        this.claim = claim;
        how.setLabel(how.getTranslation("response.conditions.claim.how"));
        how.setWidthFull();
        fields.add(
                how,
                Fields.given(how.getTranslation("response.conditions.claim.missing")),
                Fields.atMost(ClaimingConditions.MAXIMUM));
    }

    void open() {
        new AskingDialog(
                        how.getTranslation("response.conditions.claim"),
                        how.getTranslation("response.conditions.claim.say"),
                        this::isClaimed,
                        new Paragraph(how.getTranslation("response.conditions.claim.what")),
                        kept,
                        how)
                .open();
    }

    private boolean isClaimed() {
        boolean fit = fields.areFit();
        if (fit) {
            claim.accept(Text.ofPlain(how.getValue()));
            kept.drop();
        }
        return fit;
    }
}
