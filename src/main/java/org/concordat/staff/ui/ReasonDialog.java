package org.concordat.staff.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.uikit.AskingDialog;

/** Says what is about to change for somebody, and asks why. */
final class ReasonDialog {

    private final ReasonField reason = new ReasonField();
    private final AskingDialog dialog;

    ReasonDialog(String title, String what, String act, Consumer<String> confirmed) {
        dialog = new AskingDialog(
                title,
                act,
                () -> {
                    boolean fit = reason.isFit();
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
