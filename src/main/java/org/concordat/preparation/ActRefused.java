package org.concordat.preparation;

/** An act on a paper that cannot be done. The paper is as it was. */
public class ActRefused extends RuntimeException {

    private final Fault fault;

    ActRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** Why. */
    public enum Fault {
        /** It stands in the paper no more. */
        GONE,
        /** Somebody changed it since it was read. */
        CHANGED_MEANWHILE,
        /** Nothing stands before it. */
        NOTHING_BEFORE,
        /** It cannot be cut there. */
        NO_PLACE,
        /** A table or a picture is nothing else. */
        WRONG_KIND,
        /** It says nothing of where the words come from. */
        NO_SOURCE,
        /** More characters than fit. */
        TOO_LONG,
        /** There is nothing to undo. */
        NOTHING_TO_UNDO,
        /** There is nothing to do again. */
        NOTHING_TO_REDO
    }
}
