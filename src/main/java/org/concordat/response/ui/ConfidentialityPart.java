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

    private final Button ask = new Button(getTranslation("response.confidential.ask"));
    private @Nullable Request request;

    ConfidentialityPart(String thing, Runnable changed) {
        super("response.confidential", thing + " confidential", changed);
        ask.addClickListener(it -> open().part.field().focus());
        getContent().add(ask);
    }

    @Nullable
    ConfidentialityRequest value() {
        return request == null ? new ConfidentialityRequest(Text.empty(), Text.empty()) : request.value();
    }

    void show(@Nullable ConfidentialityRequest other) {
        showing(() -> {
            if (other != null) {
                open().show(other);
            } else if (request != null) {
                request.show(new ConfidentialityRequest(Text.empty(), Text.empty()));
            }
        });
    }

    @Override
    void bringBack(List<String> names) {
        open();
    }

    @Override
    boolean isTooLong() {
        return request != null && request.isTooLong();
    }

    private Request open() {
        if (request == null) {
            request = new Request();
            getContent().add(request);
        }
        request.setVisible(true);
        ask.setVisible(false);
        return request;
    }

    private void withdraw(Request dropped) {
        show(null);
        dropped.setVisible(false);
        ask.setVisible(true);
        drop();
        ask.focus();
        tell();
    }

    /** The fields of a request, which few make. */
    private final class Request extends Div {

        private final Guarded<TextArea> part =
                area(getTranslation("response.confidential.part"), "part", ConfidentialityRequest.MAXIMUM);
        private final Guarded<TextArea> harm =
                area(getTranslation("response.confidential.harm"), "harm", ConfidentialityRequest.MAXIMUM);

        Request() {
            var drop = new Button(getTranslation("response.confidential.drop"), click -> withdraw(this));
            drop.addThemeVariants(ButtonVariant.TERTIARY);
            add(part.both());
            add(harm.both());
            add(drop);
        }

        ConfidentialityRequest value() {
            return new ConfidentialityRequest(
                    Text.ofPlain(part.field().getValue()),
                    Text.ofPlain(harm.field().getValue()));
        }

        void show(ConfidentialityRequest other) {
            part.field().setValue(other.part().plain());
            harm.field().setValue(other.harm().plain());
        }

        boolean isTooLong() {
            return part.field().isInvalid() || harm.field().isInvalid();
        }
    }
}
