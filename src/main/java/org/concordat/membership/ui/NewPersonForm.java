package org.concordat.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.Optional;
import java.util.function.BiFunction;
import org.concordat.credential.PasswordProblem;
import org.concordat.credential.ui.NewPassword;
import org.concordat.membership.MemberFault;
import org.concordat.uikit.Fields;
import org.concordat.uikit.WrittenAddress;
import org.concordat.uikit.WrittenLine;

/** Where somebody who was invited opens their account: a name and a password. */
class NewPersonForm extends Composite<Div> {

    final WrittenLine name = new WrittenLine(getTranslation("membership.person.name"));
    final WrittenAddress address = new WrittenAddress(getTranslation("membership.person.address"));
    final NewPassword password;
    final Button accept = new Button(getTranslation("membership.invitation.accept"));

    private final Fields fields = new Fields();

    /** Who takes what was filled in, and tells the form what is wrong with it. */
    @FunctionalInterface
    interface Accepting {

        /** Opens the account, or refuses on the form. */
        void accept(NewPersonForm form, String name, String password);
    }

    NewPersonForm(
            String invitedAs,
            String sentTo,
            BiFunction<String, String, Optional<PasswordProblem>> judge,
            Accepting accepting) {
        password = new NewPassword(
                getTranslation("membership.person.password"), typed -> judge.apply(typed, name.getValue()));
        address.setValue(sentTo);
        address.setReadOnly(true);
        address.setAutocomplete(Autocomplete.USERNAME);
        name.setValue(invitedAs);
        fields.add(name, Fields.given(getTranslation("membership.fault.NAME_MISSING")));
        name.setAutocomplete(Autocomplete.NAME);
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.addClickShortcut(Key.ENTER).listenOn(getContent());
        accept.addClickListener(click -> {
            if (fields.areFit()) {
                password.password().ifPresent(chosen -> accepting.accept(this, name.getValue(), chosen));
            }
        });
        getContent().addClassName("stack");
        getContent().add(address, name, password, accept);
    }

    void refuse(MemberFault fault) {
        fields.refuse(name, getTranslation("membership.fault." + fault));
    }

    void refuse(PasswordProblem problem) {
        password.refuse(problem);
    }
}
