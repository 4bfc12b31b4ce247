package org.concordat.response;

/** A colleague said something else about whom we speak for meanwhile. */
public class MandateOvertaken extends RuntimeException {

    private final transient Mandate present;

    MandateOvertaken(Mandate present) {
        super("The mandate was changed meanwhile");
        this.present = present;
    }

    /** What is said now. */
    public Mandate present() {
        return present;
    }
}
