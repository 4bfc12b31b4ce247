package org.concordat.text.word;

/** A file that is not opened, because it is none of Word's or could do harm. */
public class WordRefused extends RuntimeException {

    private final Fault fault;

    public WordRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong with it. */
    public enum Fault {
        /** Larger than {@link WordFile#BYTES_MAXIMUM}. */
        TOO_LARGE,
        /** Another kind of file, whatever its name says. */
        NOT_WORD,
        /** Of Word before 2007, or with a password. */
        OLD_OR_LOCKED,
        /** It carries a program. */
        MACROS,
        /** It unpacks to more than any document of words. */
        TOO_MUCH_INSIDE,
        /** It is cut off, or not as Word writes. */
        DAMAGED,
        /** It carries the signature by which scanners for viruses are tried. */
        HARMFUL
    }
}
