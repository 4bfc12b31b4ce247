package org.concordat.membership;

/** An invitation that cannot be accepted by the one who holds its token. Tells nothing of whom it invited. */
public class InvitationNotOpen extends RuntimeException {

    /** Why not. */
    public enum Why {
        /** No such invitation; perhaps a newer mail replaced it. */
        UNKNOWN,
        EXPIRED,
        USED,
        REVOKED,
        /** It went to another address than the one of the person signed in. */
        OTHER_ADDRESS
    }

    private final Why why;

    InvitationNotOpen(Why why) {
        super("Invitation not open: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
