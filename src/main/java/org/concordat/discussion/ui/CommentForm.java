package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Predicate;
import org.concordat.discussion.Discussing;
import org.concordat.kernel.Reference;
import org.concordat.text.Text;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.TextEditor;

/** Where a comment is written. Too long or empty is said at the field; what was typed stays until it was sent. */
class CommentForm extends Composite<Div> {

    /** What the browser keeps the words of a comment by, before the reference of the position. */
    static final String THING = "comment ";

    final TextEditor text = new TextEditor(getTranslation("discussion.form.text"));
    final Button send = new Button(getTranslation("discussion.form.send"));

    private final Fields fields = new Fields()
            .add(text, Fields.given(getTranslation("discussion.form.text.missing")), Fields.atMost(Discussing.MAXIMUM));
    private final KeptWords kept;

    /** @param submit sends the words; answers whether that was done */
    CommentForm(Reference position, Predicate<Text> submit, Runnable cancel) {
        kept = KeptWords.of(text, THING + position);
        text.addClassName("reasons");
        text.addValueChangeListener(change -> count());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            if (fields.areFit() && submit.test(text.getValue())) {
                kept.drop();
            }
        });
        var rules = new Paragraph(getTranslation("discussion.form.rules"));
        rules.addClassName("prov");
        var back = new Button(getTranslation("uikit.cancel"), click -> {
            kept.drop();
            cancel.run();
        });
        var buttons = new Div(send, back);
        buttons.addClassName("actions");
        getContent().addClassName("comment-form");
        getContent().add(kept, text, rules, buttons);
        count();
    }

    void focus() {
        text.focus();
    }

    private void count() {
        text.setHelperText(getTranslation("uikit.count", text.getValue().characters(), Discussing.MAXIMUM));
    }
}
