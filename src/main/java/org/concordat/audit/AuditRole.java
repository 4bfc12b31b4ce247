package org.concordat.audit;

/** As what somebody acted, as the trail has it. Codes stand in kept entries: none is ever changed or used again. */
public enum AuditRole {
    /** Runs the service. */
    ADMINISTRATOR("administrator"),

    /** Runs an organisation. */
    ORGANISATION_ADMINISTRATOR("organisation administrator"),

    /** Runs a consultation. */
    CONSULTATION_OWNER("consultation owner"),

    /** Decides what is published. */
    MODERATOR("moderator"),

    /** Writes in the name of an organisation. */
    DRAFTER("drafter"),

    /** Signs in the name of an organisation. */
    APPROVER("approver"),

    /** Takes part in the name of an organisation. */
    MEMBER("member"),

    /** Acts for nobody but themselves. */
    PERSON("person"),

    /** Is not signed in. */
    STRANGER("stranger"),

    /** Is not signed in, and asked to take part. */
    ASKER("asker"),

    /** Is not signed in, and wrote for their organisation's drafters. */
    CONTRIBUTOR("contributor");

    private final String code;

    AuditRole(String code) {
        this.code = code;
    }

    /** As entries hold it. */
    public String code() {
        return code;
    }
}
