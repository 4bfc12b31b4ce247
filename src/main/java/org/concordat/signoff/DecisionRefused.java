package org.concordat.signoff;

/** A record of a decision that lacks what it must have, or cannot be true. */
public class DecisionRefused extends RuntimeException {

    /** What is wrong. */
    public enum Fault {
        /** Also where a step asks for a record and none is given. */
        DECISION_MISSING,
        DAY_MISSING,
        /** Nobody has decided yet what is decided on a day to come. */
        DAY_TO_COME,
        PUBLICATION_MISSING,
        /** A decision is published once it is made. */
        PUBLISHED_BEFORE,
        /** It could be called in until a day of which nobody knows yet whether it is a bank holiday. */
        HOLIDAYS_UNKNOWN,
        REASONS_MISSING,
        /** A dispensation is granted in respect of an interest that was declared. */
        DISPENSATION_WITHOUT_INTEREST
    }

    private final Fault fault;

    DecisionRefused(Fault fault) {
        super("Decision record refused: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
