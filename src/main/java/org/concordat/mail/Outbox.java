package org.concordat.mail;

import java.util.Collection;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the transaction of what they tell of, so that neither goes without the other; they are sent after it. */
@Service
@PreAuthorize("permitAll()") // Whoever may do what a mail tells of may have it told.
public class Outbox {

    private final MessageRows messages;

    Outbox(MessageRows messages) {
        this.messages = messages;
    }

    /** Lays a mail in the outbox. Refused outside a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Mail mail) {
        messages.add(List.of(mail));
    }

    /** As above, of many at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Mail> mails) {
        messages.add(mails);
    }

    /**
     * Forgets all mails to an address that were written by these templates, sent or not, for somebody of whom nothing is to
     * be kept. One that is under way may still arrive.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String address, Collection<String> templates) {
        messages.forget(address, templates);
    }

    /** Addresses to which the mail server refused at least so many mails by these templates for good. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('SYSTEM')")
    public List<String> refused(Collection<String> templates, int times) {
        return messages.refused(templates, times);
    }
}
