package org.concordat.response.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.text.Characters;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.WrittenLine;

/** Asks why a response is taken back from sign-off. */
final class TakeBackDialog {

    private final WrittenLine why = new WrittenLine();
    private final Consumer<String> takeBack;

    TakeBackDialog(Consumer<String> takeBack) {
        this.takeBack = takeBack;
        why.setLabel(why.getTranslation("response.takeBack.why"));
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
    }

    void open() {
        new AskingDialog(
                        why.getTranslation("response.takeBack.title"),
                        why.getTranslation("response.takeBack"),
                        this::isTakenBack,
                        new Paragraph(why.getTranslation("response.takeBack.what")),
                        why)
                .open();
    }

    private boolean isTakenBack() {
        boolean missing = Characters.isBlank(why.getValue());
        why.setErrorMessage(why.getTranslation("response.takeBack.why.missing"));
        why.setInvalid(missing);
        if (missing) {
            why.focus();
        } else {
            takeBack.accept(why.getValue().strip());
        }
        return !missing;
    }
}
