package org.concordat.account;

/** A password that is shorter than anybody's may be (OWASP ASVS 5.0, 6.2.1). */
public class PasswordTooShort extends RuntimeException {

    /** The least number of characters. */
    public static final int MINIMUM = 12;

    PasswordTooShort() {
        super("The password is too short");
    }
}
