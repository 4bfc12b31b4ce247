package org.concordat.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.concordat.account.OwnDetails;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Panel;
import org.concordat.uikit.WrittenAddress;

/** Where people ask for another address, and see that one waits to be confirmed. */
class AddressPanel extends Composite<Panel> {

    /** What can be done here. */
    interface Acts {

        void ask(String address, String password, WrittenAddress atAddress, PasswordField atPassword);

        void giveUp();
    }

    private final OwnDetails mine;
    private final Acts acts;
    private final WrittenAddress address = new WrittenAddress();
    private final PasswordField password = new PasswordField();

    AddressPanel(OwnDetails mine, Acts acts) {
        this.mine = mine;
        this.acts = acts;
    }

    @Override
    protected Panel initContent() {
        var panel = new Panel(
                getTranslation("account.address"),
                new Paragraph(getTranslation("account.address.now", mine.address())),
                new Paragraph(getTranslation("account.address.what")));
        if (mine.newAddress() != null) {
            panel.add(new Notice(
                    Notice.Weight.INFORMATION,
                    getTranslation("account.address.waiting", mine.newAddress()),
                    new Button(getTranslation("account.address.giveUp"), click -> acts.giveUp())));
        }
        address.setLabel(getTranslation("account.address.new"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        password.setLabel(getTranslation("account.address.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        password.setVisible(mine.hasPassword());
        panel.add(address, password, new Button(getTranslation("account.address.change"), click -> ask()));
        return panel;
    }

    private void ask() {
        address.setInvalid(false);
        password.setInvalid(false);
        if (address.isEmpty()) {
            Refusals.error(address, getTranslation("account.address.refused"));
        } else {
            acts.ask(address.getValue(), password.getValue(), address, password);
        }
    }
}
