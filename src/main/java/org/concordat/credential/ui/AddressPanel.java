package org.concordat.credential.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.ArrayList;
import java.util.List;
import org.concordat.account.AddressRefused;
import org.concordat.credential.AddressChange;
import org.concordat.uikit.Fields;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenAddress;

/** Where people ask for another address, and see that one waits to be confirmed. */
class AddressPanel extends Composite<Panel> {

    private final AddressChange change;
    private final String now;
    private final WrittenAddress address = new WrittenAddress();
    private final PasswordField password = new PasswordField();
    private final Fields fields = new Fields();

    AddressPanel(String now, boolean hasPassword, AddressChange change) {
        this.now = now;
        this.change = change;
        address.setLabel(getTranslation("credential.address.new"));
        address.setAutocomplete(Autocomplete.EMAIL);
        password.setLabel(getTranslation("credential.address.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setVisible(hasPassword);
        fields.add(address, Fields.given(getTranslation("credential.address.refused")))
                .add(password, Fields.given(getTranslation("credential.password.missing")));
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("credential.address"), parts());
    }

    private Component[] parts() {
        var parts = new ArrayList<Component>(List.of(
                new Paragraph(getTranslation("credential.address.now", now)),
                new Paragraph(getTranslation("credential.address.what"))));
        change.waiting().map(this::notice).ifPresent(parts::add);
        parts.addAll(
                List.of(address, password, new Button(getTranslation("credential.address.change"), click -> ask())));
        return parts.toArray(Component[]::new);
    }

    private Component notice(String newAddress) {
        return new Notice(
                Notice.Weight.INFORMATION,
                getTranslation("credential.address.waiting", newAddress),
                new Button(getTranslation("credential.address.giveUp"), click -> giveUp()));
    }

    private void ask() {
        if (!fields.areFit()) {
            return;
        }
        try {
            if (Refusals.done(() -> change.ask(address.getValue(), password.getValue()), fields, password)) {
                fields.clear();
                done("credential.address.asked");
            }
        } catch (AddressRefused refused) {
            fields.refuse(address, getTranslation("credential.address.refused"));
        }
    }

    private void giveUp() {
        change.giveUp();
        done("credential.address.givenUp");
    }

    private void done(String words) {
        Notices.done(getTranslation(words));
        getContent().show(parts());
    }
}
