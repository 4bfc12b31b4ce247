package org.concordat.signoff;

/** A basis on which no authority can be given. */
public class BasisRefused extends RuntimeException {

    /** What is wrong. */
    public enum Fault {
        /** The office gives its authority only with the delegation or minute it rests on. */
        MISSING,
        /** A minute is of a day. */
        MINUTE_UNDATED,
        /** Nobody has decided yet what is decided on a day to come. */
        DAY_TO_COME
    }

    private final Fault fault;

    BasisRefused(Fault fault) {
        super("Basis refused: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
