package org.concordat.organisation;

/** What an organisation is to the portal. */
public enum Standing {
    /** Nobody has confirmed yet that it is what it says. */
    UNVERIFIED,
    VERIFIED,
    /** It was verified, and that was taken back. */
    WITHDRAWN,
    CLOSED,
    /** It ended in another organisation. */
    MERGED;

    static Standing of(Organisation it) {
        if (it.successor() != null) {
            return MERGED;
        }
        if (it.closedAt() != null) {
            return CLOSED;
        }
        if (it.verified()) {
            return VERIFIED;
        }
        return it.withdrawnWhy() == null ? UNVERIFIED : WITHDRAWN;
    }
}
