package org.concordat.account;

/** Nobody disables the account with which they work. */
public class OwnAccount extends RuntimeException {

    OwnAccount() {
        super("One's own account is closed, not disabled");
    }
}
