package org.concordat.start;

/** A database role and its password; the password never shows in logs. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
