package org.concordat.signin.ui;

import org.concordat.signin.SignInEnd;

/** The ways to where people are signed in, and out again. */
public final class SessionsNavigation {

    static final String SESSIONS = "account/sessions";

    private SessionsNavigation() {}

    /** Where I am signed in. */
    public static String sessions() {
        return SESSIONS;
    }

    /** From the portal's root: the sign-in, which says why somebody is there again. */
    static String signedOut(SignInEnd why) {
        return "/workspace/sign-in?ended=" + why;
    }
}
