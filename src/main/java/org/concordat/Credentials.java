package org.concordat;

/** A database role and its password; the password never shows in logs. */
record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
