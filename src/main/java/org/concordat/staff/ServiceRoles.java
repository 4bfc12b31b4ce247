package org.concordat.staff;

import java.util.Map;
import org.concordat.account.Contacts;
import org.concordat.account.ServiceRole;
import org.concordat.account.ServiceRolesChanged;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.TooLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators give and take what the service itself lets people do, for all consultations or for given ones. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class ServiceRoles {

    /** The longest reason, in characters. */
    public static final int REASON_MAXIMUM = Reason.MAXIMUM;

    private final Contacts people;
    private final ServiceRoleRows rows;
    private final ConsultationTitles consultations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ServiceRoles(
            Contacts people,
            ServiceRoleRows rows,
            ConsultationTitles consultations,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.people = people;
        this.rows = rows;
        this.consultations = consultations;
        this.audit = audit;
        this.events = events;
    }

    /** The titles of the consultations for which a role can be given. */
    @Transactional(readOnly = true)
    public Map<ConsultationId, String> consultations() {
        return consultations.titles();
    }

    /**
     * Gives a person a role. Given for all consultations, it takes the place of what was given for single ones.
     *
     * @param wanted with no consultation for all of them; an administrator's is always for all
     * @throws NotFound when there is no such person or consultation
     * @throws RoleHeldAlready when the person holds it for this consultation, or for all
     * @throws NoReasonGiven when there is no reason
     * @throws TooLong when the reason is longer than {@link #REASON_MAXIMUM} characters
     */
    @Transactional
    public void give(PersonId person, HeldRole wanted, String reason) {
        var why = Reason.of(reason);
        require(person);
        var consultation = wanted.consultation();
        if (consultation != null
                && (wanted.role() == ServiceRole.ADMINISTRATOR
                        || !consultations.titles().containsKey(consultation))) {
            throw new NotFound();
        }
        var remit = rows.remit(person, wanted.role());
        if (remit.all() || !rows.give(person, wanted.role(), consultation)) {
            throw new RoleHeldAlready();
        }
        if (consultation == null) {
            rows.takeGiven(person, wanted.role());
        }
        changed(Act.SERVICE_ROLE_GIVEN, person, wanted, why);
    }

    /**
     * Takes a role from a person.
     *
     * @throws NotFound when there is no such person, or they do not hold it so
     * @throws LastAdministratorOfService when nobody else could run the service
     * @throws NoReasonGiven when there is no reason
     * @throws TooLong when the reason is longer than {@link #REASON_MAXIMUM} characters
     */
    @Transactional
    public void take(PersonId person, HeldRole held, String reason) {
        var why = Reason.of(reason);
        require(person);
        if (held.role() == ServiceRole.ADMINISTRATOR
                && rows.remit(person, held.role()).all()) {
            rows.requireAnotherAdministrator(person);
        }
        if (!rows.take(person, held.role(), held.consultation())) {
            throw new NotFound();
        }
        changed(Act.SERVICE_ROLE_TAKEN, person, held, why);
    }

    private void require(PersonId person) {
        if (people.find(person).isEmpty()) {
            throw new NotFound();
        }
    }

    private void changed(Act act, PersonId person, HeldRole role, String why) {
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR)
                .did(act, person.toString())
                .because(role.role() + " " + named(role.consultation()) + ": " + why));
        events.publishEvent(new ServiceRolesChanged(person));
    }

    private static String named(@Nullable ConsultationId consultation) {
        return consultation == null ? "for all" : "for " + consultation;
    }
}
