package org.concordat.response.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.response.JointInviting;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenArea;

/** Declines an invitation, with a word why for those who asked. */
final class DecliningDialog {

    private final WrittenArea why = new WrittenArea();
    private final Fields fields = new Fields();
    private final KeptWords kept;
    private final Consumer<String> decline;

    /**
     * @param thing by which the browser keeps the reason until it is given
     * @param decline declines; answers by returning that this was done
     */
    DecliningDialog(String thing, Consumer<String> decline) {
        this.kept = KeptWords.of(why, thing);
        this.decline = decline;
        why.setLabel(why.getTranslation("response.invitation.why"));
        why.setWidthFull();
        fields.add(why, Fields.atMost(JointInviting.MESSAGE_MAXIMUM));
    }

    void open() {
        new AskingDialog(
                        why.getTranslation("response.invitation.decline.title"),
                        why.getTranslation("response.invitation.decline"),
                        this::isDeclined,
                        new Paragraph(why.getTranslation("response.invitation.decline.what")),
                        kept,
                        why)
                .open();
    }

    private boolean isDeclined() {
        boolean fit = fields.areFit();
        if (fit) {
            decline.accept(why.getValue().strip());
            kept.drop();
        }
        return fit;
    }
}
