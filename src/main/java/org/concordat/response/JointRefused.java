package org.concordat.response;

/** Something about who shares a joint response cannot be. */
public class JointRefused extends RuntimeException {

    private final Fault fault;

    /** Why. */
    public enum Fault {
        /** Nobody is asked. */
        NOBODY_ASKED,
        /** Only the organisation that leads asks others. */
        NOT_LEAD,
        /** It shares the response already. */
        IN_ALREADY,
        /** It was asked and has not answered yet. */
        ASKED_ALREADY,
        /** It was asked again and again. */
        ASKED_TOO_OFTEN,
        /** Nobody has verified the organisation. */
        NOT_VERIFIED,
        /** More organisations than one response can have. */
        TOO_MANY,
        /** We lead a joint response to the same consultation already. */
        LEADS_ALREADY,
        /** The last one cannot leave: nobody would be left whose response it is. */
        LAST_ONE,
        /** Others share it, are asked to, or shared a version of it. */
        NOT_ALONE,
        /** We have a response of our own already. */
        OWN_ALREADY
    }

    JointRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
