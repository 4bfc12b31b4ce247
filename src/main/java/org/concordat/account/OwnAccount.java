package org.concordat.account;

import java.time.Clock;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people keep of themselves: their name and their password. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class OwnAccount {

    /** What the database takes. */
    public static final int LONGEST_NAME = 200;

    private final CurrentPerson current;
    private final People people;
    private final AddressChangeRows changes;
    private final OwnPassword passwords;
    private final PasswordSetting setting;
    private final CredentialNews news;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccount(
            CurrentPerson current,
            People people,
            AddressChangeRows changes,
            OwnPassword passwords,
            PasswordSetting setting,
            CredentialNews news,
            ApplicationEventPublisher events,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.changes = changes;
        this.passwords = passwords;
        this.setting = setting;
        this.news = news;
        this.events = events;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What my account says. */
    @Transactional(readOnly = true)
    public OwnDetails mine() {
        var person = me();
        return new OwnDetails(
                person.name(),
                person.email(),
                person.passwordHash() != null,
                person.registeredAt(),
                changes.waiting(person.id(), clock.instant()).orElse(null));
    }

    /**
     * Gives me another name. What was signed or published under the old one stays as it was.
     *
     * @throws IllegalArgumentException when it is empty or too long
     */
    @Transactional
    public void rename(String written) {
        var name = Characters.line(written);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to 200 characters");
        }
        var person = me();
        person.rename(name);
        log(person.id(), Act.ACCOUNT_RENAMED);
    }

    /**
     * Changes my password, and signs me out everywhere else.
     *
     * @param here the sign-in that stays
     * @throws WrongPassword when the old one is not mine
     * @throws PasswordRefused when the new one is not good enough
     * @throws TooSoon when too many wrong ones came before
     * @throws TooBusy when too many wait already
     */
    public void changePassword(String old, String password, @Nullable SignInId here) {
        var person = me();
        passwords.confirm(person.id(), old);
        var hash = setting.hash(person, password);
        transaction.executeWithoutResult(status -> {
            me().changeHash(hash);
            events.publishEvent(new PasswordChanged(person.id(), here));
            log(person.id(), Act.PASSWORD_CHANGED);
            news.mail(person.id(), "credential-password-changed");
        });
    }

    private Person me() {
        return people.findById(current.require().id().value()).orElseThrow(NotFound::new);
    }

    private void log(PersonId id, Act act) {
        audit.add(AuditEntry.by(id, AuditRole.PERSON).did(act, id.toString()));
    }
}
