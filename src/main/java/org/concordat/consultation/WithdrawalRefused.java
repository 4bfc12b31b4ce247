package org.concordat.consultation;

import java.io.Serial;

/** A consultation cannot be withdrawn in this way. */
public class WithdrawalRefused extends RuntimeException {

    /** Why. */
    public enum Fault {
        /** It was answered, or withdrawn before. */
        OVER,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** Another owner changed it at the same moment. */
        CHANGED_MEANWHILE
    }

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    WithdrawalRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
