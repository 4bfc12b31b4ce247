package org.concordat.credential.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.credential.PasswordProblem;
import org.concordat.credential.PasswordRefused;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Panel;

/** Where people change their password. */
class PasswordPanel extends Composite<Panel> {

    /** Changes the password, or throws why not. */
    interface Change {

        void accept(String old, String password);
    }

    private final Change change;
    private final PasswordField old = new PasswordField();
    private final Fields fields = new Fields();
    private final NewPassword password;

    PasswordPanel(Function<String, Optional<PasswordProblem>> judge, Change change) {
        this.change = change;
        password = new NewPassword(getTranslation("credential.password.new"), judge);
    }

    @Override
    protected Panel initContent() {
        old.setLabel(getTranslation("credential.password.old"));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        fields.add(old, Fields.given(getTranslation("credential.password.missing")));
        return new Panel(
                getTranslation("credential.password"),
                new Paragraph(getTranslation("credential.password.what")),
                old,
                password,
                new Button(getTranslation("credential.password.change"), click -> change()));
    }

    private void change() {
        var chosen = password.password();
        if (!fields.areFit() || chosen.isEmpty()) {
            return;
        }
        try {
            if (Refusals.done(() -> change.accept(old.getValue(), chosen.get()), fields, old)) {
                fields.clear();
                password.clear();
            }
        } catch (PasswordRefused refused) {
            password.refuse(refused.problem());
        }
    }
}
