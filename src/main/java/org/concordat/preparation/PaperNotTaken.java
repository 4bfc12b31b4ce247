package org.concordat.preparation;

/** A file that is not read as a paper. */
public class PaperNotTaken extends RuntimeException {

    private final PaperFault fault;

    PaperNotTaken(PaperFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public PaperFault fault() {
        return fault;
    }
}
