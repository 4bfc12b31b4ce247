package org.concordat.moderation;

/** Whom words are about that are left out of what the public reads. It may stand beside the {@link RedactionReason}. */
public enum RedactionLabel {
    PATIENT,
    CARER,
    RELATIVE,
    CHILD,
    STAFF,
    MEMBER_OF_THE_PUBLIC,
    OTHER_BODY
}
