package org.concordat.account.ui;

/** The ways into the screens of people's own accounts: addresses below the workspace's own. */
public final class AccountNavigation {

    static final String ACCOUNT = "account";
    static final String CLOSE = "account/close";
    static final String FORGOTTEN = "forgotten";
    static final String RESET = "reset/:token";
    static final String NEW_ADDRESS = "address/:token";

    /** From the portal's root: the sign-in, which says that the account was closed. */
    static final String CLOSED = "/workspace/sign-in?ended=ACCOUNT_CLOSED";

    private AccountNavigation() {}

    /** My account. */
    public static String account() {
        return ACCOUNT;
    }

    /** For whoever forgot their password. */
    public static String forgotten() {
        return FORGOTTEN;
    }
}
