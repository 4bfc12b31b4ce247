package org.concordat.reported;

/** That a report cannot be recorded, or not be done with what was asked. Nothing is changed. */
public class ReportRefused extends RuntimeException {

    private final Fault fault;

    ReportRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong. */
    public enum Fault {
        /** The consultation is not open yet, is answered or was withdrawn. */
        NOT_RUNNING,
        WORDS_MISSING,
        /** More than {@link NewReportedPosition#WORDS_MAXIMUM} characters. */
        WORDS_TOO_LONG,
        SOURCE_MISSING,
        /** A line has more than {@link NewReportedPosition#LINE_MAXIMUM} characters. */
        LINE_TOO_LONG,
        /** It is no address of the web. */
        ADDRESS,
        /** The day is yet to come. */
        DAY,
        /** An office without a speaker. */
        SPEAKER_MISSING,
        /** It is said by nobody why. */
        REASON_MISSING,
        /** Whoever recorded it does not check it. */
        OWN,
        /** It is not in the state in which this can be done: somebody was quicker. */
        STATE,
        /** Nobody has verified the organisation. */
        NOT_VERIFIED
    }
}
