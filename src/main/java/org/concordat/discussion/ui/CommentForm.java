package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.concordat.discussion.Discussing;
import org.concordat.text.Text;
import org.concordat.uikit.WrittenArea;

/** Where a comment is written. Too long or empty is said at the field; what was typed stays. */
class CommentForm extends Composite<Div> {

    final WrittenArea text = new WrittenArea(getTranslation("discussion.form.text"));
    final Button send = new Button(getTranslation("discussion.form.send"));

    CommentForm(Consumer<Text> submit, Runnable cancel) {
        text.setWidthFull();
        text.addClassName("reasons");
        text.addValueChangeListener(change -> count());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            if (isFit()) {
                submit.accept(Text.ofPlain(text.getValue()));
            }
        });
        var rules = new Paragraph(getTranslation("discussion.form.rules"));
        rules.addClassName("prov");
        var buttons = new Div(send, new Button(getTranslation("uikit.cancel"), click -> cancel.run()));
        buttons.addClassName("actions");
        getContent().addClassName("comment-form");
        getContent().add(text, rules, buttons);
        count();
    }

    void focus() {
        text.focus();
    }

    private void count() {
        int characters = text.getValue().length();
        text.setHelperText(getTranslation("uikit.count", characters, Discussing.MAXIMUM));
        text.setErrorMessage(getTranslation("uikit.tooLong", characters, Discussing.MAXIMUM));
        text.setInvalid(characters > Discussing.MAXIMUM);
    }

    private boolean isFit() {
        count();
        if (text.getValue().isBlank()) {
            text.setErrorMessage(getTranslation("discussion.form.text.missing"));
            text.setInvalid(true);
        }
        return !text.isInvalid();
    }
}
