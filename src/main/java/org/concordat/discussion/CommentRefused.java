package org.concordat.discussion;

/** What somebody wanted to do with a comment cannot be done. */
public class CommentRefused extends RuntimeException {

    /** Why. */
    public enum Fault {
        /** A colleague changed it since it was read, or a moderator decided on it. */
        CHANGED,
        /** It was withdrawn, withheld or rejected: there is nothing left to do with it. */
        SETTLED,
        /** The words that it quotes do not stand where it says. */
        NOT_QUOTED,
        /** It addresses more organisations than one can, or one that takes no part. */
        MENTIONS,
        /** Comments have closed. */
        CLOSED
    }

    private final Fault fault;

    CommentRefused(Fault fault) {
        super("Refused: " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
