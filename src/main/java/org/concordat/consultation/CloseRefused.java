package org.concordat.consultation;

import java.io.Serial;

/** A close cannot be moved in this way. */
public class CloseRefused extends RuntimeException {

    /** Why. */
    public enum Fault {
        /** What was prepared and not announced, what was answered or withdrawn, has no close to be moved. */
        HAS_NONE,
        /** It would close sooner than was promised, or at the same moment. */
        NOT_LATER,
        /** That moment has passed. */
        PAST,
        /** Not within a year from now. */
        TOO_FAR,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** Another owner moved it since it was read. */
        MOVED_MEANWHILE
    }

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    CloseRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
