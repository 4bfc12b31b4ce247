package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.concordat.moderation.RedactionReason;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenLine;

/** Takes words and a reason for redacting them, and marks each place at which they stand. */
class RedactionForm extends Composite<Div> {

    final WrittenLine words = new WrittenLine(getTranslation("moderation.redact.words"));
    final Select<RedactionReason> reason = new Select<>();
    final Button redact = new Button(getTranslation("moderation.redaction.add"));

    private final Fields fields = new Fields()
            .add(words, Fields.given(getTranslation("moderation.redact.words.missing")))
            .add(reason, Fields.given(getTranslation("moderation.redact.reason.missing")));
    private final Paragraph marked = new Paragraph();

    /** Who marks what this form names. */
    @FunctionalInterface
    interface Redacting {

        /** Marks each place of the words; how many there were. */
        int words(String words, RedactionReason reason);
    }

    RedactionForm(Redacting redacting) {
        words.setHelperText(getTranslation("moderation.redact.words.help"));
        words.addKeyPressListener(Key.ENTER, press -> redact(redacting));
        reason.setLabel(getTranslation("moderation.redact.reason"));
        reason.setItems(RedactionReason.values());
        reason.setItemLabelGenerator(it -> getTranslation("redaction." + it));
        redact.addClickListener(click -> redact(redacting));
        getContent().addClassName("redaction-form");
        marked.getElement().setAttribute("role", "status");
        marked.addClassName("prov");
        getContent().add(words, reason, redact, marked);
    }

    private void redact(Redacting redacting) {
        if (!fields.areFit()) {
            return;
        }
        int places = redacting.words(words.getValue(), reason.getValue());
        if (places == 0) {
            fields.refuse(words, getTranslation("moderation.redact.words.notFound"));
            return;
        }
        marked.setText(getTranslation("moderation.redact.marked", places, words.getValue()));
        words.clear();
        words.focus();
    }
}
