package org.concordat.response;

/** That a response which was sent in cannot be entered. Nothing is changed. */
public class SentInRefused extends RuntimeException {

    private final Fault fault;

    public SentInRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What stands in the way. */
    public enum Fault {
        /** The consultation has not opened, was answered or was withdrawn. */
        NOT_RUNNING,
        /** It came before the consultation opened, or on a day to come. */
        DAY,
        /** It came after the close, and nobody says why it is taken. */
        REASON_MISSING,
        /** The reason is too long. */
        REASON_TOO_LONG,
        /** The organisation has begun a response here, or sent one. */
        HAS_RESPONSE
    }
}
