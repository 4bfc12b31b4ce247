package org.concordat.account;

import java.time.Clock;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shuts people out for a while or for good, and lets them in again. What they did stays as it is. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class AccountDisabling {

    private final People people;
    private final ServiceRoleRows roles;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountDisabling(
            People people,
            ServiceRoleRows roles,
            CurrentPerson current,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.roles = roles;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Disables an account: nobody signs in to it from now on, and who is signed in is signed out. Disabling one that is
     * disabled changes nothing.
     *
     * @throws NotFound when there is no such person
     * @throws OneselfDisabled when it is the administrator's own
     * @throws LastAdministratorOfService when nobody else could run the service
     * @throws NoReasonGiven when there is no reason
     * @throws TooLong when the reason is too long
     */
    @Transactional
    public void disable(PersonId id, String reason) {
        var why = Reason.of(reason);
        var person = people.findById(id.value()).orElseThrow(NotFound::new);
        if (current.find().filter(it -> it.id().equals(id)).isPresent()) {
            throw new OneselfDisabled();
        }
        if (person.isDisabled()) {
            return;
        }
        if (person.roles().contains(ServiceRole.ADMINISTRATOR)) {
            roles.requireAnotherAdministrator(id);
        }
        person.disable(clock.instant());
        log("account.disabled", id, why);
        events.publishEvent(new AccountDisabled(id));
    }

    /**
     * Lets a person sign in again, with what they could do before. Enabling an account that is not disabled changes nothing.
     *
     * @throws NotFound when there is no such person
     * @throws NoReasonGiven when there is no reason
     * @throws TooLong when the reason is too long
     */
    @Transactional
    public void enable(PersonId id, String reason) {
        var why = Reason.of(reason);
        var person = people.findById(id.value()).orElseThrow(NotFound::new);
        if (person.isDisabled()) {
            person.enable();
            log("account.enabled", id, why);
        }
    }

    private void log(String act, PersonId person, String why) {
        audit.add(new AuditEntry(
                current.find().map(it -> it.id().toString()).orElse("system"),
                "",
                "administrator",
                act,
                person.toString(),
                why));
    }
}
