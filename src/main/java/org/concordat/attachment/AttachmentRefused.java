package org.concordat.attachment;

/** A file that is not taken. Nothing of it is kept. */
public class AttachmentRefused extends RuntimeException {

    private final Fault fault;

    public AttachmentRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    AttachmentRefused(Fault fault, Exception cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong with it. */
    public enum Fault {
        /** There is nothing in it. */
        EMPTY,
        /** Larger than {@link Attachment#MAXIMUM}. */
        TOO_LARGE,
        /** None of the kinds that are taken. */
        NOT_TAKEN,
        /** Its name, what its sender's browser says and what it holds do not agree. */
        NOT_WHAT_IT_SAYS,
        /** It has a password. */
        LOCKED,
        /** It carries a macro, a script, or something that starts another program. */
        PROGRAM,
        /** Opening it would fetch something from elsewhere. */
        LEADS_OUT,
        /** Other files lie in it. */
        FILES_INSIDE,
        /** It unpacks to more than anybody wrote, or to more points than a screen can show. */
        TOO_MUCH_INSIDE,
        /** It can be read as another kind of file too. */
        TWO_IN_ONE,
        /** It is cut off, or not as its kind is. */
        DAMAGED,
        /** It says that it is text, and has more than letters in it. */
        NOT_TEXT,
        /** A scanner for viruses found something in it. */
        HARMFUL,
        /** The scanner for viruses did not answer: nobody knows, so it is not taken. */
        NOT_CHECKED,
        /** With it, the files of one response would be too large together. */
        TOO_MUCH_TOGETHER,
        /** One organisation has sent as much in a day as it may. */
        TOO_MUCH_TODAY,
        /** What it says beside what it shows cannot be taken out, so that nothing of it can be published. */
        NO_COPY,
        /** It is not kept, or belongs to others. */
        GONE
    }
}
