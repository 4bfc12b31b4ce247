package org.concordat.account;

import java.time.Clock;
import java.util.List;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
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
    private final ServiceRoleRows roles;
    private final PasswordSetting setting;
    private final SignIns signIns;
    private final SignInRows signInRows;
    private final ResetRows resets;
    private final AddressChangeRows changes;
    private final SecondFactors factors;
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
            ServiceRoleRows roles,
            PasswordSetting setting,
            SignIns signIns,
            SignInRows signInRows,
            ResetRows resets,
            AddressChangeRows changes,
            SecondFactors factors,
            CredentialNews news,
            List<AccountClosingVeto> vetoes,
            ApplicationEventPublisher events,
            MessageSource messages,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.roles = roles;
        this.setting = setting;
        this.signIns = signIns;
        this.signInRows = signInRows;
        this.resets = resets;
        this.changes = changes;
        this.factors = factors;
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
        setting.confirm(me(id), password);
        transaction.executeWithoutResult(status -> {
            var person = me(id);
            refuseIfNeeded(person);
            news.tell(person.email(), person.name(), CredentialNews.Kind.ACCOUNT_CLOSED);
            audit.add(new AuditEntry(id.toString(), "", "person", "account.closed", id.toString(), ""));
            signIns.endAll(id, null, SignInEnd.ACCOUNT_CLOSED);
            signInRows.anonymise(id);
            resets.revoke(id);
            changes.end(id);
            factors.forget(id);
            person.close(messages.getMessage("account.closed.name", null, java.util.Locale.UK), clock.instant());
            events.publishEvent(new AccountClosed(id));
        });
    }

    private void refuseIfNeeded(Person person) {
        var by = vetoes.stream()
                .flatMap(it -> it.heldBackBy(person.id()).stream())
                .toList();
        boolean lastAdministrator =
                person.roles().contains(ServiceRole.ADMINISTRATOR) && !roles.hasAnotherAdministrator(person.id());
        if (lastAdministrator || !by.isEmpty()) {
            throw new HeldBack(by);
        }
    }

    private Person me(PersonId id) {
        return people.findById(id.value()).filter(it -> !it.isClosed()).orElseThrow(NotFound::new);
    }
}
