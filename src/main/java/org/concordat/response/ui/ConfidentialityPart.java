package org.concordat.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.concordat.response.ConfidentialityRequest;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/** Where it can be asked that a part stay confidential. Nothing here promises that it will. */
class ConfidentialityPart extends FormPart {

    private final Guarded<TextArea> part;
    private final Guarded<TextArea> harm;
    private final Button ask = new Button(getTranslation("response.confidential.ask"));
    private final Div fields = new Div();

    ConfidentialityPart(String thing, Runnable changed) {
        super("response.confidential", thing + " confidential", changed);
        part = area(getTranslation("response.confidential.part"), "part", ConfidentialityRequest.MAXIMUM);
        harm = area(getTranslation("response.confidential.harm"), "harm", ConfidentialityRequest.MAXIMUM);
        ask.addClickListener(it -> {
            open(true);
            part.field().focus();
        });
        var drop = new Button(getTranslation("response.confidential.drop"), click -> withdraw());
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        fields.add(part.both());
        fields.add(harm.both());
        fields.add(drop);
        getContent().add(ask, fields);
        open(false);
    }

    @Nullable
    ConfidentialityRequest value() {
        return new ConfidentialityRequest(
                Text.ofPlain(part.field().getValue()), Text.ofPlain(harm.field().getValue()));
    }

    void show(@Nullable ConfidentialityRequest request) {
        showing(() -> {
            part.field().setValue(request == null ? "" : request.part().plain());
            harm.field().setValue(request == null ? "" : request.harm().plain());
            if (request != null) {
                open(true);
            }
        });
    }

    @Override
    void bringBack(List<String> names) {
        open(true);
    }

    @Override
    boolean isTooLong() {
        return part.field().isInvalid() || harm.field().isInvalid();
    }

    private void open(boolean open) {
        fields.setVisible(open);
        ask.setVisible(!open);
    }

    private void withdraw() {
        show(null);
        open(false);
        drop();
        ask.focus();
        tell();
    }
}
