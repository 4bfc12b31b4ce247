package org.concordat.credential.ui;

import com.vaadin.flow.component.Component;
import org.concordat.account.OwnAccount;
import org.concordat.account.ui.AccountPart;
import org.concordat.credential.AddressChange;
import org.concordat.credential.PasswordChange;
import org.springframework.core.annotation.Order;

/** Lets people change their address on the page of their account. */
@org.springframework.stereotype.Component
@Order(AccountPart.PROOFS - 2)
class AddressPart implements AccountPart {

    private final OwnAccount account;
    private final AddressChange change;
    private final PasswordChange passwords;

    AddressPart(OwnAccount account, AddressChange change, PasswordChange passwords) {
        this.account = account;
        this.change = change;
        this.passwords = passwords;
    }

    @Override
    public Component panel() {
        return new AddressPanel(account.mine().address(), passwords.isForMe(), change);
    }
}
