package org.concordat.membership;

/** What was said of a member or a member-to-be cannot stand. */
public class MemberRefused extends RuntimeException {

    private final MemberFault fault;

    MemberRefused(MemberFault fault) {
        super("Member refused: " + fault);
        this.fault = fault;
    }

    public MemberFault fault() {
        return fault;
    }
}
