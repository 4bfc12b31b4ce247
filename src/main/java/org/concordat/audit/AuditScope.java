package org.concordat.audit;

/** Which sort of acts somebody wants to see of the trail. */
public enum AuditScope {
    /** What was decided and done. */
    DECISIONS,
    /** Sign-ins, and what decides nothing. */
    TECHNICAL,
    ALL
}
