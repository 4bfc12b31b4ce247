package org.concordat.membership;

/** What can be wrong with what was said of a member-to-be. */
public enum MemberFault {
    ADDRESS_MISSING,
    ADDRESS_INVALID,
    /** The same list names it twice. */
    ADDRESS_TWICE,
    ALREADY_MEMBER,
    NAME_MISSING,
    NAME_TOO_LONG,
    POST_TOO_LONG,
    ROLE_MISSING,
    ROLE_UNKNOWN,
    /** More invitations are open than one organisation can need. */
    TOO_MANY
}
