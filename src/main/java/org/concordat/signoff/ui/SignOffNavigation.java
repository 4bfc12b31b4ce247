package org.concordat.signoff.ui;

/** The way into the screen of an organisation's sign-off: an address below the workspace's own. */
public final class SignOffNavigation {

    static final String SIGN_OFF_STEPS = "sign-off-steps";

    private SignOffNavigation() {}

    /** Whose authority sends our responses. */
    public static String signOffSteps() {
        return SIGN_OFF_STEPS;
    }
}
