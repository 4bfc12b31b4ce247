package org.concordat.account;

/** What was given as an address is none that mail can be sent to. */
public class AddressRefused extends RuntimeException {

    AddressRefused() {
        super("Not an address");
    }
}
