package org.concordat.staff;

import java.util.Map;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How those are reached who run a consultation. Asked by services that tell them something; never by screens. */
@Component
@PreAuthorize("permitAll()") // Services ask, for whoever did what is told.
public class OwnersToTell {

    private final ServiceRoleRows rows;
    private final Contacts contacts;

    OwnersToTell(ServiceRoleRows rows, Contacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    /** Those who own it, or all consultations, and can sign in; in two statements. */
    @Transactional(readOnly = true)
    public Map<PersonId, Contact> of(ConsultationId consultation) {
        return contacts.whoCanSignIn(rows.holding(ServiceRole.CONSULTATION_OWNER, consultation));
    }
}
