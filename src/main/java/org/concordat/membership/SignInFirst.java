package org.concordat.membership;

/** The invited address has an account by now: its owner signs in and accepts. */
public class SignInFirst extends RuntimeException {

    SignInFirst() {
        super("The address has an account");
    }
}
