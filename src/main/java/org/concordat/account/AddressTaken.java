package org.concordat.account;

/** An address already belongs to an account. */
public class AddressTaken extends RuntimeException {

    AddressTaken() {
        super("The address has an account already");
    }
}
