package org.concordat.account.ui;

import org.concordat.account.SignInEnd;

/** The ways into the screens of people's own accounts: addresses below the workspace's own. */
public final class AccountNavigation {

    static final String ACCOUNT = "account";
    static final String SESSIONS = "account/sessions";
    static final String CLOSE = "account/close";
    static final String FORGOTTEN = "forgotten";
    static final String RESET = "reset/:token";
    static final String SET_UP = "setup/:token";
    static final String NEW_ADDRESS = "address/:token";

    private AccountNavigation() {}

    /** My account. */
    public static String account() {
        return ACCOUNT;
    }

    /** Where I am signed in. */
    public static String sessions() {
        return SESSIONS;
    }

    /** For whoever forgot their password. */
    public static String forgotten() {
        return FORGOTTEN;
    }

    /** From the portal's root: the sign-in, which says why somebody is there again. */
    static String signedOut(SignInEnd why) {
        return "/workspace/sign-in?ended=" + why;
    }
}
