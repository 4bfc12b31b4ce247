package org.concordat.credential.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.concordat.account.AddressRefused;
import org.concordat.credential.AddressChange;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenAddress;

/** Where people ask for another address, and see that one waits to be confirmed. */
class AddressPanel extends Composite<Panel> {

    private final AddressChange change;
    private final String now;
    private final Div waiting = new Div();
    private final WrittenAddress address = new WrittenAddress();
    private final PasswordField password = new PasswordField();

    AddressPanel(String now, boolean hasPassword, AddressChange change) {
        this.now = now;
        this.change = change;
        address.setLabel(getTranslation("account.address.new"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        password.setLabel(getTranslation("account.address.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        password.setVisible(hasPassword);
    }

    @Override
    protected Panel initContent() {
        showWaiting();
        return new Panel(
                getTranslation("account.address"),
                new Paragraph(getTranslation("account.address.now", now)),
                new Paragraph(getTranslation("account.address.what")),
                waiting,
                address,
                password,
                new Button(getTranslation("account.address.change"), click -> ask()));
    }

    private void showWaiting() {
        waiting.removeAll();
        change.waiting().map(this::notice).ifPresent(waiting::add);
        waiting.setVisible(waiting.getComponentCount() > 0);
    }

    private Component notice(String newAddress) {
        return new Notice(
                Notice.Weight.INFORMATION,
                getTranslation("account.address.waiting", newAddress),
                new Button(getTranslation("account.address.giveUp"), click -> giveUp()));
    }

    private void ask() {
        address.setInvalid(false);
        password.setInvalid(false);
        if (address.isEmpty()) {
            Refusals.error(address, getTranslation("account.address.refused"));
            return;
        }
        try {
            if (Refusals.done(() -> change.ask(address.getValue(), password.getValue()), password)) {
                address.clear();
                password.clear();
                done("account.address.asked");
            }
        } catch (AddressRefused refused) {
            Refusals.error(address, getTranslation("account.address.refused"));
        }
    }

    private void giveUp() {
        change.giveUp();
        done("account.address.givenUp");
    }

    private void done(String words) {
        Notices.done(getTranslation(words));
        showWaiting();
    }
}
