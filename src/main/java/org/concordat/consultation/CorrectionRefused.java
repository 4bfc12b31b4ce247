package org.concordat.consultation;

import java.io.Serial;

/** A paper cannot be corrected in this way. */
public class CorrectionRefused extends RuntimeException {

    /** Why. */
    public enum Fault {
        /** It has not opened, has closed, was answered or withdrawn. */
        NOT_OPEN,
        /** It would read as it does. */
        NOTHING_CHANGED,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** A paragraph is given no words, or more than there can be. */
        WORDS_MISSING,
        WORDS_TOO_LONG,
        /** Another owner published a version, or changed a correction, since it was read. */
        OVERTAKEN,
        /** Of some paragraphs of a file it is not decided whether they are ones that are there. */
        UNDECIDED,
        /** More corrections wait than can be published together. */
        TOO_MANY
    }

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public CorrectionRefused(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
