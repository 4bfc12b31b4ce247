package org.concordat.kernel;

/** What a consultation says of itself beside its summary, in the order in which it is read. */
public enum OverviewPart {
    WHO_IS_ASKED,
    WHERE_IT_APPLIES,
    WAYS_TO_RESPOND,
    /** What can still be changed, and what is decided. */
    OPEN_TO_CHANGE,
    /** Options that were considered and are not proposed. */
    NOT_TAKEN,
    /** Impact assessments: what they found, or where they are. */
    IMPACT,
    CONTACT,
    /** Why it is open for less than twelve weeks. */
    WHY_SHORT,
    /** How it meets the Consultation Principles. */
    PRINCIPLES
}
