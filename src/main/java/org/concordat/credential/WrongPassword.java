package org.concordat.credential;

/** The password given to confirm something is not the person's. */
public class WrongPassword extends RuntimeException {

    WrongPassword() {
        super("Not the password");
    }
}
