package org.concordat.outcome;

/** What an owner wants with an answer cannot be. */
public class OutcomeRefused extends RuntimeException {

    /** Why not. */
    public enum Fault {
        /** The consultation has not closed, or takes signatures still. */
        TOO_EARLY,
        TITLE_MISSING,
        TOO_LONG,
        /** Somebody else saved meanwhile. */
        OVERTAKEN,
        NO_POINT,
        /** A point says not what became of it. */
        ANSWER_MISSING,
        /** A point that was not accepted, or in part alone, says not why. */
        WHY_MISSING,
        /** A point names something that is not there. */
        LINK_UNKNOWN,
        TOO_MANY,
        /** A point shows words after and not of which paragraph. */
        PARAGRAPH_MISSING,
        /** The paper was not corrected where a point shows it before and after, and it is not said how it reads after. */
        AFTER_MISSING,
        /** It was published before, and it is not said why it changes. */
        NOTE_MISSING
    }

    private final Fault fault;
    private final String what;

    OutcomeRefused(Fault fault) {
        this(fault, "");
    }

    OutcomeRefused(Fault fault, String what) {
        super("Refused: " + fault, null, false, false);
        this.fault = fault;
        this.what = what;
    }

    public Fault fault() {
        return fault;
    }

    /** Which point or which link, where that helps to find it. */
    public String what() {
        return what;
    }
}
