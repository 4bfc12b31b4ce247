package org.concordat.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes people's own accounts. Name, address and credentials go; what was signed or published for an organisation is
 * the organisation's and stays, and so does the trail, which knows people by number. Called by services to which people
 * have proven that it is they; never by screens.
 */
@Component
@PreAuthorize("hasRole('PERSON')")
public class AccountClosing {

    private final CurrentPerson current;
    private final PersonRepository people;
    private final List<AccountClosingVeto> vetoes;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final Clock clock;

    AccountClosing(
            CurrentPerson current,
            PersonRepository people,
            List<AccountClosingVeto> vetoes,
            ApplicationEventPublisher events,
            MessageSource messages,
            AuditTrail audit,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.vetoes = List.copyOf(vetoes);
        this.events = events;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes my account, for good, in the transaction in which its credentials go.
     *
     * @throws NotFound when it is closed already
     * @throws HeldBack when an organisation or the service would be left without an administrator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close() {
        var id = current.require().id();
        var person = people.findById(id.value()).filter(it -> !it.isClosed()).orElseThrow(NotFound::new);
        refuseIfNeeded(id);
        audit.add(AuditEntry.by(id, AuditRole.PERSON).did(Act.ACCOUNT_CLOSED, id.toString()));
        person.close(messages.getMessage("account.closed.name", null, Locale.UK), clock.instant());
        events.publishEvent(new AccountClosed(id));
    }

    private void refuseIfNeeded(PersonId person) {
        var by = vetoes.stream().flatMap(it -> it.heldBackBy(person).stream()).toList();
        boolean byService = vetoes.stream().anyMatch(it -> it.isHeldBackByService(person));
        if (byService || !by.isEmpty()) {
            throw new HeldBack(by);
        }
    }
}
