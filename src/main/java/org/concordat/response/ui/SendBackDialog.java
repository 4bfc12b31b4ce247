package org.concordat.response.ui;

import java.util.function.Consumer;
import org.concordat.signoff.SigningOff;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.WrittenArea;

/** Sends a response back to its drafters, never without a note. */
final class SendBackDialog {

    private final WrittenArea note = new WrittenArea();
    private final Fields fields = new Fields();
    private final KeptWords kept;
    private final Consumer<String> sendBack;

    /**
     * @param thing by which the browser keeps the note until it is sent
     * @param sendBack sends it; answers by returning that this was done
     */
    SendBackDialog(String thing, Consumer<String> sendBack) {
        this.kept = KeptWords.of(note, thing);
        this.sendBack = sendBack;
        note.setLabel(note.getTranslation("response.sendBack.note"));
        note.setWidthFull();
        fields.add(
                note,
                Fields.given(note.getTranslation("response.sendBack.note.missing")),
                Fields.atMost(SigningOff.NOTE_MAXIMUM));
    }

    void open() {
        new AskingDialog(
                        note.getTranslation("response.sendBack"),
                        note.getTranslation("response.sendBack.submit"),
                        this::isSentBack,
                        kept,
                        note)
                .open();
    }

    private boolean isSentBack() {
        boolean fit = fields.areFit();
        if (fit) {
            sendBack.accept(note.getValue().strip());
            kept.drop();
        }
        return fit;
    }
}
