package org.concordat.account;

import java.time.Clock;
import java.util.List;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes people's own accounts. Name, address and credentials go; what was signed or published for an organisation is
 * the organisation's and stays, and so does the trail, which knows people by number.
 */
@Service
@PreAuthorize("hasRole('PERSON')")
public class AccountClosing {

    private final CurrentPerson current;
    private final People people;
    private final OwnPassword passwords;
    private final ResetRows resets;
    private final AddressChangeRows changes;
    private final CredentialNews news;
    private final List<AccountClosingVeto> vetoes;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountClosing(
            CurrentPerson current,
            People people,
            OwnPassword passwords,
            ResetRows resets,
            AddressChangeRows changes,
            CredentialNews news,
            List<AccountClosingVeto> vetoes,
            ApplicationEventPublisher events,
            MessageSource messages,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.passwords = passwords;
        this.resets = resets;
        this.changes = changes;
        this.news = news;
        this.vetoes = List.copyOf(vetoes);
        this.events = events;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Closes my account, for good.
     *
     * @throws WrongPassword when the password is not mine
     * @throws HeldBack when an organisation or the service would be left without an administrator
     * @throws TooSoon when too many wrong passwords came before
     * @throws TooBusy when too many wait already
     */
    public void close(String password) {
        var id = current.require().id();
        passwords.confirm(me(id).id(), password);
        transaction.executeWithoutResult(status -> {
            var person = me(id);
            refuseIfNeeded(person.id());
            news.mailTo(person.email(), person.name(), "credential-account-closed");
            audit.add(AuditEntry.by(id, AuditRole.PERSON).did(Act.ACCOUNT_CLOSED, id.toString()));
            resets.revoke(id);
            changes.end(id);
            person.close(messages.getMessage("account.closed.name", null, java.util.Locale.UK), clock.instant());
            events.publishEvent(new AccountClosed(id));
        });
    }

    private void refuseIfNeeded(PersonId person) {
        var by = vetoes.stream().flatMap(it -> it.heldBackBy(person).stream()).toList();
        boolean byService = vetoes.stream().anyMatch(it -> it.isHeldBackByService(person));
        if (byService || !by.isEmpty()) {
            throw new HeldBack(by);
        }
    }

    private Person me(PersonId id) {
        return people.findById(id.value()).filter(it -> !it.isClosed()).orElseThrow(NotFound::new);
    }
}
