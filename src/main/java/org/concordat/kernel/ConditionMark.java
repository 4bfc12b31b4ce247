package org.concordat.kernel;

/** What whoever set a condition says became of it. One without a mark is open. */
public enum ConditionMark {
    MET,
    PARTLY,
    NOT_MET,
    /** They do not ask for it any more. */
    DROPPED;

    /** Whether the stance still hangs on it. */
    public boolean isOpen() {
        return this == PARTLY || this == NOT_MET;
    }
}
