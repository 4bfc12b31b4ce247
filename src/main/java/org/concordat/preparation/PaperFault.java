package org.concordat.preparation;

import org.concordat.text.paper.PaperRefused;

/** Why a file is not taken as a paper, or not read. Nothing of it is kept then. */
public enum PaperFault {
    TOO_LARGE,
    UNKNOWN,
    OLD_OR_LOCKED,
    LOCKED,
    MACROS,
    TOO_MUCH_INSIDE,
    DAMAGED,
    HARMFUL,
    PICTURES_ONLY,
    EMPTY,
    CHANGES_UNDECIDED,
    /** So many are read at once that another would have to wait too long. */
    BUSY,
    /** Another file of the same consultation is being read. */
    READING_ALREADY,
    /** The server was stopped while it was read. */
    STOPPED,
    /** Something went wrong that is not the file's fault. */
    FAILED;

    static PaperFault of(PaperRefused refused) {
        return valueOf(refused.fault().name());
    }
}
