package org.concordat.staff.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;

/** Says what is about to change for somebody, and asks why. */
final class ReasonDialog {

    private final ReasonField reason = new ReasonField();
    private final AskingDialog dialog;

    ReasonDialog(String title, String what, String act, Consumer<String> confirmed) {
        var fields = new Fields();
        reason.addTo(fields);
        dialog = new AskingDialog(
                title,
                act,
                () -> {
                    boolean fit = fields.areFit();
                    if (fit) {
                        confirmed.accept(reason.words());
                    }
                    return fit;
                },
                new Paragraph(what),
                reason);
    }

    void open() {
        dialog.open();
        reason.focus();
    }
}
