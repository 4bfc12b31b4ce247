package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;

/**
 * Takes words and a reason for redacting them. The words come from a selection in the text, and then mean that very
 * place; or they are typed, and then mean each place at which they stand.
 */
class RedactionForm extends Composite<Div> {

    final WrittenLine words = new WrittenLine(getTranslation("moderation.redact.words"));
    final Select<RedactionReason> reason = new Select<>();
    final Button redact = new Button(getTranslation("moderation.redaction.add"));

    private final Fields fields = new Fields()
            .add(words, Fields.given(getTranslation("moderation.redact.words.missing")))
            .add(reason, Fields.given(getTranslation("moderation.redact.reason.missing")));
    private final Paragraph marked = new Paragraph();
    private @Nullable Selection selection;

    private record Selection(ModeratedText part, int start, int end, String words) {}

    /** Who marks what this form names. */
    interface Redacting {

        /** Marks one place; whether it could be marked. */
        boolean place(ModeratedText part, int start, int end, RedactionReason reason);

        /** Marks each place of the words; how many there were. */
        int words(String words, RedactionReason reason);
    }

    RedactionForm(Redacting redacting) {
        words.setHelperText(getTranslation("moderation.redact.words.help"));
        words.addKeyPressListener(Key.ENTER, press -> redact(redacting));
        reason.setLabel(getTranslation("moderation.redact.reason"));
        reason.setItems(RedactionReason.values());
        reason.setItemLabelGenerator(it -> getTranslation("moderation.redaction." + it));
        redact.addClickListener(click -> redact(redacting));
        getContent().addClassName("redaction-form");
        marked.getElement().setAttribute("role", "status");
        marked.addClassName("prov");
        getContent().add(words, reason, redact, marked);
    }

    /** Words were selected in the text. */
    void select(ModeratedText part, int start, int end) {
        var selected = part.text().plain().substring(start, end);
        words.setValue(selected);
        selection = new Selection(part, start, end, words.getValue());
    }

    private void redact(Redacting redacting) {
        if (!fields.areFit()) {
            return;
        }
        int places = places(redacting);
        if (places == 0) {
            fields.refuse(words, getTranslation("moderation.redact.words.notFound"));
            return;
        }
        selection = null;
        marked.setText(getTranslation("moderation.redact.marked", places, words.getValue()));
        words.clear();
        words.focus();
    }

    /** In how many places the words were marked. */
    private int places(Redacting redacting) {
        var chosen = selection;
        if (chosen != null && chosen.words().equals(words.getValue())) {
            return redacting.place(chosen.part(), chosen.start(), chosen.end(), reason.getValue()) ? 1 : 0;
        }
        return redacting.words(words.getValue(), reason.getValue());
    }
}
