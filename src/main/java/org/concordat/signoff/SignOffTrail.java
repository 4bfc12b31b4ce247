package org.concordat.signoff;

import org.concordat.account.CurrentPerson;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.OrganisationId;
import org.springframework.stereotype.Component;

/** Writes down who changed through whom an organisation gives its authority. */
@Component
class SignOffTrail {

    private final AuditTrail audit;
    private final CurrentPerson current;

    SignOffTrail(AuditTrail audit, CurrentPerson current) {
        this.audit = audit;
        this.current = current;
    }

    void log(String role, String act, OrganisationId organisation, String thing, String why) {
        audit.add(new AuditEntry(
                current.find().map(it -> it.id().toString()).orElse("system"),
                organisation.toString(),
                role,
                act,
                thing,
                why));
    }
}
