package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.concordat.signoff.SigningOff;
import org.concordat.uikit.Fields;
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
        var fields = new Fields()
                .add(
                        note,
                        Fields.given(getTranslation("response.sendBack.note.missing")),
                        Fields.atMost(SigningOff.NOTE_MAXIMUM));
        var button = new Button(getTranslation("response.sendBack.submit"), click -> {
            if (fields.areFit()) {
                sendBack.accept(note.getValue().strip());
                kept.drop();
            }
        });
        show(kept, note, button);
    }
}
