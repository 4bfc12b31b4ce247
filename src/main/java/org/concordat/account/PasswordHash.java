package org.concordat.account;

/** What is kept of a password, never the password itself. */
public record PasswordHash(String encoded) {

    /** Nothing of it, so that no log can have it. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
