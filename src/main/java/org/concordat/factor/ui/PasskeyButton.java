package org.concordat.factor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.concordat.uikit.Script;
import org.springframework.security.web.csrf.CsrfToken;

/** Asks the browser for a passkey. Whoever shows one is signed in, and led on. */
class PasskeyButton extends Composite<Div> {

    private final Paragraph failure = new Paragraph();
    private final String back;

    /** @param back where it leads, or empty for where the person was going */
    PasskeyButton(String label, String back) {
        this.back = back;
        var button = new Button(label, click -> ask());
        failure.addClassName("field-error");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        getContent().addClassName("passkey");
        getContent().add(button, failure);
    }

    private void ask() {
        failure.setVisible(false);
        var token = ProofForm.token();
        Script.call(
                        this,
                        "passkey",
                        "show",
                        token.map(CsrfToken::getHeaderName).orElse(""),
                        token.map(CsrfToken::getToken).orElse(""),
                        back,
                        "")
                .then(String.class, this::fail, this::fail);
    }

    private void fail(String reason) {
        failure.setText(getTranslation(
                reason.contains("unknown") ? "factor.passkey.show.unknown" : "factor.passkey.show.failed"));
        failure.setVisible(true);
    }
}
