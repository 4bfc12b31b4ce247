package org.concordat.response;

/** Something cannot be said of a condition. */
public class ConditionRefused extends RuntimeException {

    /** Why it cannot. */
    public enum Fault {
        /** Nobody adopts their own condition. */
        OURS,
        /** Nobody has verified our organisation. */
        NOT_VERIFIED,
        /** We have not adopted it, or took that back already. */
        NOT_ADOPTED,
        /** Whoever says that a condition is met says why. */
        NO_WORDS
    }

    private final Fault fault;

    ConditionRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
