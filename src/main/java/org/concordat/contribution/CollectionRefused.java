package org.concordat.contribution;

/** What is said of a collection cannot stand. */
public class CollectionRefused extends RuntimeException {

    /** Why not. */
    public enum Fault {
        ASKED_MISSING,
        ASKED_TOO_LONG,
        NO_TARGET,
        UNTIL_PAST,
        /** Its last day would be after that of the consultation. */
        UNTIL_TOO_LATE,
        /** No collection takes so many, or so few. */
        NO_SUCH_SIZE,
        /** Too many collections stand open beside each other. */
        TOO_MANY,
        /** It was closed, and stays so. */
        CLOSED
    }

    private final Fault fault;

    CollectionRefused(Fault fault) {
        super("Collection refused: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
