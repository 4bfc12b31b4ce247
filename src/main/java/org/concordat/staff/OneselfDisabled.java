package org.concordat.staff;

/** Nobody disables the account with which they work. */
public class OneselfDisabled extends RuntimeException {

    OneselfDisabled() {
        super("One's own account is closed, not disabled");
    }
}
