package org.concordat.consultation;

import java.io.Serial;

/** A question cannot be reworded in this way. */
public class RewordingRefused extends RuntimeException {

    /** Why. */
    public enum Fault {
        /** The consultation has not opened, has closed, was answered or withdrawn. */
        NOT_OPEN,
        /** It would read as it does. */
        NOTHING_CHANGED,
        TITLE_MISSING,
        TITLE_TOO_LONG,
        WORDS_MISSING,
        WORDS_TOO_LONG,
        GUIDANCE_TOO_LONG,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** Another owner reworded it since it was read. */
        OVERTAKEN
    }

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    RewordingRefused(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
