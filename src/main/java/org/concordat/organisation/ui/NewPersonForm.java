package org.concordat.organisation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.concordat.account.PasswordTooShort;
import org.concordat.organisation.MemberFault;

/** Where somebody who was invited opens their account: a name and a password. */
class NewPersonForm extends Composite<Div> {

    final TextField name = new TextField(getTranslation("membership.person.name"));
    final EmailField address = new EmailField(getTranslation("membership.person.address"));
    final PasswordField password = new PasswordField(getTranslation("membership.person.password"));
    final Button accept = new Button(getTranslation("membership.invitation.accept"));

    /** Who takes what was filled in, and tells the form what is wrong with it. */
    @FunctionalInterface
    interface Accepting {

        /** Opens the account, or refuses on the form. */
        void accept(NewPersonForm form, String name, String password);
    }

    NewPersonForm(String invitedAs, String sentTo, Accepting accepting) {
        address.setValue(sentTo);
        address.setReadOnly(true);
        address.setAutocomplete(Autocomplete.USERNAME);
        name.setValue(invitedAs);
        name.setRequiredIndicatorVisible(true);
        name.setAutocomplete(Autocomplete.NAME);
        password.setRequiredIndicatorVisible(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("membership.person.password.help", PasswordTooShort.MINIMUM));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.addClickShortcut(Key.ENTER).listenOn(getContent());
        accept.addClickListener(click -> {
            name.setInvalid(false);
            password.setInvalid(false);
            accepting.accept(this, name.getValue(), password.getValue());
        });
        getContent().addClassName("stack");
        getContent().add(address, name, password, accept);
    }

    void refuse(MemberFault fault) {
        name.setErrorMessage(getTranslation("membership.fault." + fault));
        name.setInvalid(true);
        name.focus();
    }

    void refusePassword() {
        password.setErrorMessage(getTranslation("membership.person.password.help", PasswordTooShort.MINIMUM));
        password.setInvalid(true);
        password.focus();
    }
}
