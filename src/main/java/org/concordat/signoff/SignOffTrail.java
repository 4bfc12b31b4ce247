package org.concordat.signoff;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.OrganisationId;
import org.springframework.stereotype.Component;

/** Writes down who changed through whom an organisation gives its authority. */
@Component
class SignOffTrail {

    private final AuditTrail audit;

    SignOffTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void log(AuditRole role, Act act, OrganisationId organisation, String thing, String why) {
        audit.add(AuditEntry.as(role).workingFor(organisation).did(act, thing).because(why));
    }
}
