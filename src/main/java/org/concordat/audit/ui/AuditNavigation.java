package org.concordat.audit.ui;

/** The ways to the audit trail: addresses below the workspace's own. */
public final class AuditNavigation {

    static final String AUDIT = "audit";

    private AuditNavigation() {}

    /** The whole trail. */
    public static String trail() {
        return AUDIT;
    }
}
