package org.concordat.factor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** The ways into the screens on which people prove who they are: addresses below the workspace's own. */
public final class FactorsNavigation {

    static final String SECOND_FACTOR = "second-factor";
    static final String AUTHENTICATOR = "second-factor/authenticator";
    static final String CONFIRM = "confirm";
    static final String FACTORS = "account/factors";
    static final String RECOVERY_CODES = "account/factors/recovery-codes";

    static final String WORKSPACE = "/workspace/";

    private FactorsNavigation() {}

    /** Where somebody half signed in proves their second factor. */
    public static String secondFactor() {
        return SECOND_FACTOR;
    }

    /** Whether an address is one of those by which a second factor is proven or set up at sign-in. */
    public static boolean isProof(String path) {
        return path.equals(SECOND_FACTOR) || path.equals(AUTHENTICATOR);
    }

    /** How I prove who I am: authenticator app, passkeys, recovery codes, identity providers. */
    public static String factors() {
        return FACTORS;
    }

    /** Recovery codes for somebody who has just set up what they stand in for, and then goes on to this address. */
    static void firstCodes(UI ui, String on) {
        ui.navigate(RECOVERY_CODES, QueryParameters.of("back", on));
    }

    /** Asks the person at work to prove anew who they are, and leads back here. */
    public static void confirm(UI ui) {
        var here = ui.getActiveViewLocation();
        ui.navigate(CONFIRM, QueryParameters.of("back", WORKSPACE + here.getPathWithQueryParameters()));
    }
}
