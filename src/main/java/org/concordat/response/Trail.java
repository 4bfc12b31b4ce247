package org.concordat.response;

import org.concordat.audit.AuditEntry;
import org.concordat.membership.Member;

/** Words the entries on the audit trail for what members do. */
final class Trail {

    private Trail() {}

    static AuditEntry entry(Member member, String role, String act, String thing, String why) {
        return new AuditEntry(member.person().toString(), member.organisation().toString(), role, act, thing, why);
    }
}
