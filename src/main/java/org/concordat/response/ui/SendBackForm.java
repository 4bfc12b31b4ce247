package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.concordat.response.SigningOff;
import org.concordat.uikit.Panel;

/** Sends a response back to its drafters, never without a note. */
class SendBackForm extends Panel {

    final TextArea note = new TextArea(getTranslation("response.sendBack.note"));

    SendBackForm(Consumer<String> sendBack) {
        super("");
        retitle(getTranslation("response.sendBack"));
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        note.setValueChangeMode(ValueChangeMode.LAZY);
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
