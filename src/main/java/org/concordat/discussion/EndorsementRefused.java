package org.concordat.discussion;

/** A position cannot be endorsed, or an endorsement cannot be changed. */
public class EndorsementRefused extends RuntimeException {

    /** Why. */
    public enum Fault {
        /** Our organisation has endorsed it already, or its reservation waits. */
        ALREADY,
        /** The position says something else than when it was read. */
        CHANGED,
        /** It was taken back, or it never became public. */
        SETTLED,
        /** Comments and endorsements have closed. */
        CLOSED
    }

    private final Fault fault;

    EndorsementRefused(Fault fault) {
        super("Refused: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
