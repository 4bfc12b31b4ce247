package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Predicate;
import org.concordat.discussion.Endorsing;
import org.concordat.kernel.Reference;
import org.concordat.text.Text;
import org.concordat.uikit.Fields;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.TextEditor;

/** Where the reservation is written under which a position is endorsed. What was typed stays until it was sent. */
class ReservationForm extends Composite<Div> {

    private static final String THING = "reservation ";

    /** @param endorse answers whether it was done */
    ReservationForm(Reference position, Predicate<Text> endorse, Runnable cancel) {
        var text = new TextEditor(getTranslation("discussion.reservation"));
        text.setHelperText(getTranslation("discussion.reservation.hint"));
        text.addClassName("reasons");
        var kept = KeptWords.of(text, THING + position);
        var fields = new Fields()
                .add(
                        text,
                        Fields.given(getTranslation("discussion.reservation.missing")),
                        Fields.atMost(Endorsing.MAXIMUM));
        var send = new Button(getTranslation("discussion.endorse.reserved"), click -> {
            if (fields.areFit() && endorse.test(text.getValue())) {
                kept.drop();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var back = new Button(getTranslation("uikit.cancel"), click -> {
            kept.drop();
            cancel.run();
        });
        var rules = new Paragraph(getTranslation("discussion.reservation.rules"));
        rules.addClassName("prov");
        var buttons = new Div(send, back);
        buttons.addClassName("actions");
        getContent().addClassName("comment-form");
        getContent().add(kept, text, rules, buttons);
        addAttachListener(attached -> text.focus());
    }
}
