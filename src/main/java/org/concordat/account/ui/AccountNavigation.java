package org.concordat.account.ui;

/** The way to people's own account: an address below the workspace's own. */
public final class AccountNavigation {

    static final String ACCOUNT = "account";

    private AccountNavigation() {}

    /** My account. */
    public static String account() {
        return ACCOUNT;
    }
}
