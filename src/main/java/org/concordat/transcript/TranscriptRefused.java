package org.concordat.transcript;

/** That something cannot be done with what is entered of a response. Nothing is changed. */
public class TranscriptRefused extends RuntimeException {

    private final Fault fault;

    TranscriptRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What stands in the way. */
    public enum Fault {
        /** One is begun for this organisation already. */
        ALREADY_BEGUN,
        /** The body is given no name. */
        NAME_MISSING,
        /** Its name is too long. */
        NAME_TOO_LONG,
        /** No file is kept from which it was taken. */
        SOURCE_MISSING,
        /** It was sent to the moderators; what was wrong is put right in a correction. */
        ENTERED,
        /** It is being written still. */
        NOT_ENTERED,
        /** Its organisation has confirmed it, or another version took its place. */
        NOT_CONFIRMABLE,
        /** Nothing is said. */
        WORDS_MISSING,
        /** More than {@link Confirming#WORDS_MAXIMUM} characters. */
        WORDS_TOO_LONG
    }
}
