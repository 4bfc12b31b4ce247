package org.concordat.consultee;

/** What an organisation says instead of a response cannot be kept. */
public class ReplyRefused extends RuntimeException {

    /** Why not. */
    public enum Fault {
        REASON_MISSING,
        REASON_TOO_LONG,
        /** It has responded. */
        RESPONDED
    }

    private final Fault fault;

    ReplyRefused(Fault fault) {
        super("Refused: " + fault, null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
