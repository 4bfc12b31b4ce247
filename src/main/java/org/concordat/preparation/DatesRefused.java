package org.concordat.preparation;

/** Dates that a consultation cannot have. Nothing was changed. */
public class DatesRefused extends RuntimeException {

    /** Why not. */
    public enum Fault {
        CLOSE_BEFORE_OPENING,
        WHY_TOO_LONG,
        CHANGED_MEANWHILE
    }

    private final Fault fault;

    DatesRefused(Fault fault) {
        super("Dates refused: " + fault, null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
