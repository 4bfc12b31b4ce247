package org.concordat.correction.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.concordat.consultation.CorrectionRefused;
import org.concordat.consultation.CorrectionRefused.Fault;
import org.concordat.correction.CorrectingParagraphs;
import org.concordat.kernel.NotFound;
import org.concordat.text.Text;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Prose;
import org.concordat.uikit.TextEditor;

/**
 * Where a paragraph is written. What is typed is kept by the browser until it is saved; who comes second sees what the other
 * wrote, and chooses.
 */
class ParagraphForm extends Composite<Div> {

    private final Writing writing;
    private final TextEditor words;
    private final KeptWords kept;
    private final Fields fields = new Fields();
    private final Div conflict = new Div();

    private Text read;

    /** What is done with what is written. */
    interface Writing {

        /** Saves it on top of what its writer read. */
        void save(Text read, Text words);

        /** What the paragraph is to say by now. */
        Text now();

        /** It is saved, or given up. */
        void done();
    }

    /** @param thing what is written, the same whenever somebody comes back to it */
    ParagraphForm(String label, String thing, Text read, Writing writing) {
        this.writing = writing;
        this.read = read;
        words = new TextEditor(label);
        words.setValue(read);
        kept = KeptWords.of(words, thing);
        fields.add(
                words,
                Fields.given(getTranslation("correction.fault.WORDS_MISSING")),
                Fields.atMost(CorrectingParagraphs.WORDS_MAXIMUM));
        var save = new Button(getTranslation("correction.save"), click -> {
            if (fields.areFit()) {
                save();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("uikit.cancel"), click -> done());
        var actions = new Div(save, cancel);
        actions.addClassName("actions");
        getContent().addClassName("paragraph-form");
        getContent().add(kept, words, conflict, actions);
    }

    void focus() {
        words.focus();
    }

    private void save() {
        try {
            writing.save(read, words.getValue());
            done();
        } catch (CorrectionRefused refused) {
            if (refused.fault() == Fault.OVERTAKEN) {
                ask();
            } else {
                Notices.failed(getTranslation("correction.fault." + refused.fault()));
            }
        } catch (NotFound gone) {
            Notices.failed(getTranslation("correction.fault.gone"));
        }
    }

    private void done() {
        kept.drop();
        writing.done();
    }

    private void ask() {
        var theirs = writing.now();
        var mine = new Button(getTranslation("correction.overtaken.mine"), click -> {
            read = theirs;
            save();
        });
        var other = new Button(getTranslation("correction.overtaken.theirs"), click -> done());
        var choices = new Div(mine, other);
        choices.addClassName("actions");
        conflict.removeAll();
        conflict.add(
                new Notice(Notice.Weight.WARNING, getTranslation("correction.overtaken"), new Prose(theirs), choices));
    }
}
