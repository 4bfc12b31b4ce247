package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.concordat.response.SigningOff;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** Sends a response back to its drafters, never without a note. */
class SendBackForm extends Panel {

    final WrittenArea note = new WrittenArea(getTranslation("response.sendBack.note"));

    SendBackForm(Consumer<String> sendBack) {
        super("");
        retitle(getTranslation("response.sendBack"));
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        var button = new Button(getTranslation("response.sendBack.submit"), click -> {
            if (isFit()) {
                sendBack.accept(note.getValue().strip());
            }
        });
        show(note, button);
    }

    private boolean isFit() {
        boolean missing = note.getValue().isBlank();
        boolean tooLong = note.getValue().length() > SigningOff.NOTE_MAXIMUM;
        note.setErrorMessage(
                missing
                        ? getTranslation("response.sendBack.note.missing")
                        : getTranslation("uikit.tooLong", note.getValue().length(), SigningOff.NOTE_MAXIMUM));
        note.setInvalid(missing || tooLong);
        return !note.isInvalid();
    }
}
