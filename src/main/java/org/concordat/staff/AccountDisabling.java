package org.concordat.staff;

import org.concordat.account.AccountStanding;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TooLong;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shuts people out for a while or for good, and lets them in again. What they did stays as it is. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class AccountDisabling {

    private final AccountStanding accounts;
    private final ServiceRoleRows roles;
    private final CurrentPerson current;
    private final AuditTrail audit;

    AccountDisabling(AccountStanding accounts, ServiceRoleRows roles, CurrentPerson current, AuditTrail audit) {
        this.accounts = accounts;
        this.roles = roles;
        this.current = current;
        this.audit = audit;
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
        boolean disabled = accounts.isDisabled(id);
        if (current.find().filter(it -> it.id().equals(id)).isPresent()) {
            throw new OneselfDisabled();
        }
        if (disabled) {
            return;
        }
        if (roles.isAdministrator(id)) {
            roles.requireAnotherAdministrator(id);
        }
        log(Act.ACCOUNT_DISABLED, id, why);
        accounts.disable(id);
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
        if (accounts.isDisabled(id)) {
            accounts.enable(id);
            log(Act.ACCOUNT_ENABLED, id, why);
        }
    }

    private void log(Act act, PersonId person, String why) {
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR)
                .did(act, person.toString())
                .because(why));
    }
}
