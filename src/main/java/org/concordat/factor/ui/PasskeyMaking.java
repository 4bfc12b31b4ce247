package org.concordat.factor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.concordat.text.Characters;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Script;
import org.concordat.uikit.WrittenLine;
import org.springframework.security.web.csrf.CsrfToken;

/** Names a passkey and has the browser make it. */
class PasskeyMaking extends Composite<Div> {

    private static final int LONGEST = 60;

    private final WrittenLine name = new WrittenLine(getTranslation("factor.passkey.name"));
    private final Fields fields = new Fields().add(name, Fields.atMost(LONGEST));
    private final Paragraph failure = new Paragraph();
    private final Consumer<UI> made;
    private final Predicate<UI> mayAct;

    private boolean signIn;

    /**
     * For somebody half signed in, who shows the new passkey at once, is signed in by it, and led to the codes that stand
     * in for it before they go on.
     */
    static PasskeyMaking atSignIn() {
        var making = new PasskeyMaking(ui -> {}, ui -> true);
        making.getContent().addComponentAsFirst(new Paragraph(making.getTranslation("factor.passkey.instead")));
        making.signIn = true;
        return making;
    }

    /**
     * @param made what happens then
     * @param mayAct asked first
     */
    PasskeyMaking(Consumer<UI> made, Predicate<UI> mayAct) {
        this.made = made;
        this.mayAct = mayAct;
        name.setHelperText(getTranslation("factor.passkey.name.helper"));
        failure.addClassName("field-error");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        var make = new Button(getTranslation("factor.passkey.add"), click -> make());
        getContent().addClassName("passkey");
        getContent().add(name, make, failure);
    }

    private void make() {
        failure.setVisible(false);
        if (getUI().filter(mayAct).isEmpty()) {
            return;
        }
        var label = Characters.isBlank(name.getValue())
                ? getTranslation("factor.passkey.unnamed")
                : name.getValue().strip();
        if (fields.areFit()) {
            run("make", label);
        }
    }

    private void run(String function, String argument) {
        var token = ProofForm.token();
        Script.call(
                        this,
                        "passkey",
                        function,
                        token.map(CsrfToken::getHeaderName).orElse(""),
                        token.map(CsrfToken::getToken).orElse(""),
                        argument,
                        FactorsNavigation.WORKSPACE + FactorsNavigation.RECOVERY_CODES + "?back=")
                .then(String.class, this::done, this::fail);
    }

    private void done(String answer) {
        if (!answer.equals("made")) {
            fail(answer);
        } else if (signIn) {
            run("show", "");
        } else {
            getUI().ifPresent(made);
        }
    }

    private void fail(String reason) {
        failure.setText(getTranslation(
                switch (reason) {
                    case "InvalidStateError" -> "factor.passkey.there";
                    case "unsupported" -> "factor.passkey.unsupported";
                    default -> "factor.passkey.failed";
                }));
        failure.setVisible(true);
    }
}
