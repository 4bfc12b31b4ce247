package org.concordat.text.paper;

/** A file of which no paper was read, because it is none or could do harm. Nothing of it was kept. */
public class PaperRefused extends RuntimeException {

    private final Fault fault;
    private final String where;

    PaperRefused(Fault fault, String where) {
        super(fault.words() + (where.isEmpty() ? "" : ": " + where));
        this.fault = fault;
        this.where = where;
    }

    public Fault fault() {
        return fault;
    }

    /** Where in the file, as far as that can be told; else empty. */
    public String where() {
        return where;
    }

    /** What is wrong with it. */
    public enum Fault {
        TOO_LARGE("The file is larger than 200 MB"),
        UNKNOWN("This is no Word, OpenDocument, HTML, Markdown or plain text file"),
        OLD_OR_LOCKED("The file is of Word before 2007, or has a password"),
        LOCKED("The file has a password"),
        MACROS("The file carries a program (macros)"),
        TOO_MUCH_INSIDE("The file unpacks to more than any paper of words"),
        DAMAGED("The file is damaged"),
        HARMFUL("The file carries the signature by which scanners for viruses are tried"),
        PICTURES_ONLY("There are pictures in the file and no words"),
        EMPTY("There are no words in the file"),
        CHANGES_UNDECIDED("The file has tracked changes: choose whether to accept or to reject them");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /** What is told of it, in plain English. */
        public String words() {
            return words;
        }
    }
}
