package org.concordat.consultation;

import java.io.Serial;

/** An organisation cannot be allowed to send late in this way. */
public class LateRefused extends RuntimeException {

    /** Why. */
    public enum Fault {
        /** It takes responses, or signatures, still, or was answered. */
        NOT_CLOSED,
        /** That moment has passed. */
        PAST,
        /** Not within a year from now. */
        TOO_FAR,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** The organisation may already. */
        ALREADY
    }

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    LateRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
