package org.concordat.moderation.ui;

import org.concordat.moderation.CaseId;

/** The ways into moderation: addresses below the workspace's own. */
public final class ModerationNavigation {

    static final String MODERATION = "moderation/:case?";

    private ModerationNavigation() {}

    /** All that waits. */
    public static String queue() {
        return "moderation";
    }

    /** One case. */
    public static String open(CaseId id) {
        return "moderation/" + id;
    }
}
