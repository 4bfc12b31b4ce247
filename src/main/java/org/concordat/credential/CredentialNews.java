package org.concordat.credential;

import java.util.List;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.PersonId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the trail, and people by mail, what happened to the keys of their account, for them to object who did not do it. */
@Component
@PreAuthorize("permitAll()") // Services ask in which it happened, some of them of somebody who is not signed in yet.
public class CredentialNews {

    private static final String SESSIONS = "/workspace/account/sessions";

    private final Contacts contacts;
    private final AuditTrail audit;
    private final Outbox outbox;

    CredentialNews(Contacts contacts, AuditTrail audit, Outbox outbox) {
        this.contacts = contacts;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Tells the trail what a person did, and the person at the address they have.
     *
     * @param act its code is also the name of the mail's template
     * @param screen where they see more, from the portal's root
     */
    @Transactional
    public void tell(PersonId person, Act act, String screen) {
        note(person, act, "");
        mail(person, act.code(), screen);
    }

    /** Tells the trail alone what a person did. */
    @Transactional
    public void note(PersonId person, Act act, String why) {
        audit.add(AuditEntry.by(person, AuditRole.PERSON)
                .did(act, person.toString())
                .because(why));
    }

    /** Tells the person alone, at the address they have. */
    @Transactional
    public void mail(PersonId person, String template, String screen) {
        contacts.find(person).ifPresent(it -> mail(it, template, screen));
    }

    /** The same of what ends or changes where they are signed in. */
    @Transactional
    public void mail(PersonId person, String template) {
        mail(person, template, SESSIONS);
    }

    /** Tells it at an address that is theirs, or was. */
    @Transactional
    void mailTo(Contact contact, String template) {
        mail(contact, template, SESSIONS);
    }

    private void mail(Contact contact, String template, String screen) {
        outbox.add(new Mail(contact.address(), template, List.of(contact.name()), screen));
    }
}
