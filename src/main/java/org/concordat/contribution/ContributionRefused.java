package org.concordat.contribution;

/** What a colleague wrote cannot be taken as it is. */
public class ContributionRefused extends RuntimeException {

    /** Why not. */
    public enum Fault {
        NAME_MISSING,
        NAME_TOO_LONG,
        POST_MISSING,
        POST_TOO_LONG,
        ADDRESS_MALFORMED,
        NOTHING_WRITTEN,
        POINTS_TOO_LONG,
        /** So many wait for their address to be confirmed that no more can. */
        TOO_MANY_WAIT
    }

    private final Fault fault;

    ContributionRefused(Fault fault) {
        super("Contribution refused: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
