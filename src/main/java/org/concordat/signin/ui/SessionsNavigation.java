package org.concordat.signin.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.concordat.signin.SignInEnd;

/** The ways to where people are signed in, and out again. */
public final class SessionsNavigation {

    static final String SESSIONS = "account/sessions";

    private SessionsNavigation() {}

    /** Where I am signed in. */
    public static String sessions() {
        return SESSIONS;
    }

    /**
     * From the portal's root: the sign-in, which says why somebody is there again, and leads back.
     *
     * @param from the place within the workspace where they were
     */
    static String signedOut(SignInEnd why, String from) {
        return "/workspace/sign-in?ended=" + why + "&from="
                + URLEncoder.encode("/workspace/" + from, StandardCharsets.UTF_8);
    }
}
