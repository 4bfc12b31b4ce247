package org.concordat.credential.ui;

/** The ways to where people set and change what they sign in by: addresses below the workspace's own. */
public final class CredentialNavigation {

    static final String CLOSE = "account/close";
    static final String FORGOTTEN = "forgotten";
    static final String RESET = "reset/:token";
    static final String NEW_ADDRESS = "address/:token";

    /** From the portal's root: the sign-in, which says that the account was closed. */
    static final String CLOSED = "/workspace/sign-in?ended=ACCOUNT_CLOSED";

    private CredentialNavigation() {}

    /** For whoever forgot their password. */
    public static String forgotten() {
        return FORGOTTEN;
    }
}
