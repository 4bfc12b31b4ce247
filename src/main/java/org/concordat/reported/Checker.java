package org.concordat.reported;

import java.time.Instant;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.springframework.stereotype.Component;

/** Who checks, when, and on the trail. */
@Component
class Checker {

    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    Checker(CurrentPerson current, AuditTrail audit, ConsultationClock clock) {
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    PersonId me() {
        return current.require().id();
    }

    Instant now() {
        return clock.instant();
    }

    void log(Act act, AuditRole role, Reference reference, String why) {
        audit.add(AuditEntry.as(role).did(act, reference.value()).because(why));
    }
}
