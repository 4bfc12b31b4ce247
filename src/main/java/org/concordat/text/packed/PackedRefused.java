package org.concordat.text.packed;

/** A packed file that is not opened any further. */
public class PackedRefused extends RuntimeException {

    private final Fault fault;

    PackedRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    PackedRefused(Fault fault, Exception cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong with it. */
    public enum Fault {
        /** It unpacks to more than anybody wrote. */
        TOO_MUCH_INSIDE,
        /** It is cut off, or is not as such files are. */
        DAMAGED,
        /** It has a password. */
        LOCKED,
        /** It carries the signature by which scanners for viruses are tried. */
        HARMFUL
    }
}
