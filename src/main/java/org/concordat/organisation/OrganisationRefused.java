package org.concordat.organisation;

/** What is asked cannot be done with this organisation. The reason has words on screen. */
public class OrganisationRefused extends RuntimeException {

    private final Fault fault;

    /** Why not. */
    public enum Fault {
        /** A verified organisation has this name, or one that looks the same. */
        NAME_HELD,
        /** A verified organisation has this domain, or one above, below or alike. */
        DOMAIN_HELD,
        /** It was closed. */
        CLOSED,
        /** Only a verified organisation can take over from another, or have parts. */
        NOT_VERIFIED,
        /** An organisation cannot be part of itself or take over from itself. */
        ITSELF,
        /** A part has no parts: neither can a part be the parent, nor an organisation with parts become one. */
        PART_OF_A_PART,
        /** It runs a consultation, whose pages would lose their owner. */
        RUNS_A_CONSULTATION,
        /** Nothing would change. */
        NOTHING_CHANGES,
        /** A reason must be given. */
        REASON_MISSING,
        /** The request was decided before. */
        DECIDED_BEFORE
    }

    public OrganisationRefused(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
