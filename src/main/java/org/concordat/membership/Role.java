package org.concordat.membership;

/** As what a member acts for their organisation. */
public enum Role {
    /** Writes the response and comments. */
    DRAFTER,
    /** Puts the organisation's name to it. */
    APPROVER,
    /** Invites, removes, gives roles, sets the sign-off chain. */
    ORGANISATION_ADMINISTRATOR
}
