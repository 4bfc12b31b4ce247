package org.concordat.signoff;

/** A chain that cannot stand. */
public class ChainRefused extends RuntimeException {

    /** What is wrong. */
    public enum Fault {
        NO_STEP,
        TOO_MANY_STEPS,
        OFFICE_MISSING,
        OFFICE_TOO_LONG,
        PURPOSE_TOO_LONG,
        /** Somebody is named who is no approver of the organisation. */
        SIGNER_NOT_APPROVER,
        /** Decisions are called in within 0 to {@link DecisionAsked#DAYS_MAXIMUM} days. */
        CALL_IN_DAYS,
        /** Somebody else has changed the chain in the meantime. */
        OVERTAKEN
    }

    private final Fault fault;
    private final int step;

    ChainRefused(Fault fault, int step) {
        super("Chain refused: " + fault + " at step " + step);
        this.fault = fault;
        this.step = step;
    }

    public Fault fault() {
        return fault;
    }

    /** The number of the step, from 1; 0 where it is the chain as a whole. */
    public int step() {
        return step;
    }
}
