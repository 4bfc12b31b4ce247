package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.concordat.signoff.SigningOff;
import org.concordat.text.Characters;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenArea;

/** Sends a response back to its drafters, never without a note. */
class SendBackForm extends Panel {

    final WrittenArea note = new WrittenArea(getTranslation("response.sendBack.note"));

    private final KeptWords kept;

    /**
     * @param thing by which the browser keeps the note until it is sent
     * @param sendBack sends it; answers by returning that this was done
     */
    SendBackForm(String thing, Consumer<String> sendBack) {
        super("");
        kept = KeptWords.of(note, thing);
        retitle(getTranslation("response.sendBack"));
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        var button = new Button(getTranslation("response.sendBack.submit"), click -> {
            if (isFit()) {
                sendBack.accept(note.getValue().strip());
                kept.drop();
            }
        });
        show(kept, note, button);
    }

    private boolean isFit() {
        boolean missing = Characters.isBlank(note.getValue());
        boolean tooLong = Characters.count(note.getValue()) > SigningOff.NOTE_MAXIMUM;
        note.setErrorMessage(
                missing
                        ? getTranslation("response.sendBack.note.missing")
                        : getTranslation("uikit.tooLong", Characters.count(note.getValue()), SigningOff.NOTE_MAXIMUM));
        note.setInvalid(missing || tooLong);
        return !note.isInvalid();
    }
}
