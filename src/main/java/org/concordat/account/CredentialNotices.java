package org.concordat.account;

import java.util.List;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.springframework.stereotype.Component;

/** Tells the trail, and the person by mail, that a way to prove themselves was added, taken away or used up. */
@Component
class CredentialNotices {

    private static final String PATH = "/workspace/account/factors";

    private final AuditTrail audit;
    private final Outbox outbox;

    CredentialNotices(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Both, in the transaction of what happened. The template is the act's name. */
    void tell(SignedInPerson person, String act) {
        tell(person, act, person.id().toString(), "person", "");
    }

    void tell(SignedInPerson person, String act, String actor, String role, String why) {
        note(person, act, actor, role, why);
        outbox.add(new Mail(person.email(), act, List.of(person.name()), PATH));
    }

    /** On the trail alone. */
    void note(SignedInPerson person, String act, String why) {
        note(person, act, person.id().toString(), "person", why);
    }

    private void note(SignedInPerson person, String act, String actor, String role, String why) {
        audit.add(new AuditEntry(actor, "", role, act, person.id().toString(), why));
    }
}
