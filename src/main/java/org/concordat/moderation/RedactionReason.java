package org.concordat.moderation;

/** Why words are left out of what the public reads. It stands in their place. */
public enum RedactionReason {
    NAME,
    ADDRESS,
    NAME_AND_ADDRESS,
    CONTACT_DETAILS,
    HEALTH_INFORMATION,
    OTHER_PERSONAL_DATA,
    ALLEGATION,
    CONFIDENTIAL
}
