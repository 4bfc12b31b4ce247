package org.concordat.consultee;

/** What an owner wants with the list of those who are asked cannot be. */
public class AskingRefused extends RuntimeException {

    /** Why not. */
    public enum Fault {
        /** The consultation takes no responses any more. */
        CLOSED,
        /** It is not open yet. */
        NOT_OPEN,
        ASKED_ALREADY,
        TOLD_ALREADY,
        /** Somebody else changed the list since it was read. */
        CHANGED,
        TOO_MANY,
        TOO_SOON,
        NOBODY
    }

    private final Fault fault;

    AskingRefused(Fault fault) {
        super("Refused: " + fault, null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
