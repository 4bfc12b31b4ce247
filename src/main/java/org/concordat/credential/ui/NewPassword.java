package org.concordat.credential.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.credential.PasswordProblem;
import org.concordat.uikit.InTime;

/** Where a new password is typed or pasted, and told whether it would be guessed before it is sent. */
public final class NewPassword extends Composite<Div> {

    private static final int QUIET = 500;

    private final PasswordField field = new PasswordField();
    private final Span verdict = new Span();
    private final Function<String, Optional<PasswordProblem>> judge;

    /** A field that judges what is typed, best by the policy with what is known of the person. */
    public NewPassword(String label, Function<String, Optional<PasswordProblem>> judge) {
        this.judge = judge;
        field.setLabel(label);
        field.setHelperText(getTranslation("credential.password.hint"));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        InTime.tell(field, QUIET);
        field.addValueChangeListener(changed -> tell(changed.getValue()));
        verdict.addClassName("verdict");
        verdict.getElement().setAttribute("role", "status");
        getContent().addClassName("new-password");
        getContent().add(field, verdict);
    }

    /** The password, or nothing while the field says what is wrong with it. */
    public Optional<String> password() {
        var typed = field.getValue();
        if (typed.isEmpty()) {
            error(getTranslation("credential.password.missing"));
            return Optional.empty();
        }
        var problem = judge.apply(typed);
        problem.ifPresent(this::refuse);
        return problem.isPresent() ? Optional.empty() : Optional.of(typed);
    }

    /** Says at the field why the password was not taken. */
    public void refuse(PasswordProblem problem) {
        error(getTranslation("credential.password.problem." + problem));
    }

    /** Forgets what was typed. */
    public void clear() {
        field.clear();
        field.setInvalid(false);
        verdict.setText("");
    }

    private void error(String words) {
        verdict.setText("");
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }

    private void tell(String typed) {
        field.setInvalid(false);
        var problem = judge.apply(typed);
        verdict.setClassName("good", problem.isEmpty());
        verdict.setText(
                typed.isEmpty()
                        ? ""
                        : problem.map(it -> getTranslation("credential.password.problem." + it))
                                .orElseGet(() -> getTranslation("credential.password.good")));
    }
}
