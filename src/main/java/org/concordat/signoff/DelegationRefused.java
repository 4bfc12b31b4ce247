package org.concordat.signoff;

/** A delegation that cannot stand. */
public class DelegationRefused extends RuntimeException {

    /** What is wrong. */
    public enum Fault {
        ABSENT_NOT_APPROVER,
        DELEGATE_NOT_APPROVER,
        SAME_PERSON,
        ENDS_BEFORE_IT_BEGINS,
        IN_THE_PAST,
        BASIS_MISSING,
        BASIS_TOO_LONG
    }

    private final Fault fault;

    DelegationRefused(Fault fault) {
        super("Delegation refused: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
