package org.concordat.mail.ui;

import java.util.UUID;
import org.concordat.mail.DeliveryState;
import org.jspecify.annotations.Nullable;

/** The ways to the outgoing mail: addresses below the workspace's own. */
public final class MailNavigation {

    static final String OUTGOING = "outgoing-mail";
    static final String STATE = "state";
    static final String BEFORE = "before";

    private MailNavigation() {}

    /** All that goes out. */
    public static String outgoing() {
        return OUTGOING;
    }

    /** Mails of one state or of all, before one of them or from the newest on. */
    static String outgoing(@Nullable DeliveryState state, @Nullable UUID before) {
        var address = OUTGOING + "?" + (state == null ? "" : STATE + "=" + state + "&")
                + (before == null ? "" : BEFORE + "=" + before + "&");
        return address.substring(0, address.length() - 1);
    }
}
