package org.concordat.response;

/** A change was proposed that the paper cannot take. */
public class ChangeRefused extends RuntimeException {

    private final Fault fault;

    /** Why. */
    public enum Fault {
        /** Only a position on a paragraph can change one. */
        NOT_A_PARAGRAPH,
        /** What stands there are the editors' words, not the paper's. */
        NOT_QUOTED,
        /** The paper does not say, at that place, what would be replaced. */
        DOES_NOT_APPLY
    }

    ChangeRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
