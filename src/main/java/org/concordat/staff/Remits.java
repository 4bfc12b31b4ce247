package org.concordat.staff;

import java.util.Arrays;
import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.account.RequestMemory;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * For which consultations the person at work holds a role of the service. Asked of the database each time, so that a role
 * that was taken ends at once.
 */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Remits {

    private final ServiceRoleRows rows;
    private final RequestMemory memory;
    private final CurrentPerson current;

    Remits(ServiceRoleRows rows, RequestMemory memory, CurrentPerson current) {
        this.rows = rows;
        this.memory = memory;
        this.current = current;
    }

    private record Held(PersonId person, ServiceRole role) {}

    /** Whether somebody holds any role of the service now. */
    @PreAuthorize("hasRole('CONSULTATION_OWNER')")
    public boolean isStaff(PersonId person) {
        return Arrays.stream(ServiceRole.values())
                .anyMatch(it -> !rows.remit(person, it).equals(Remit.NONE));
    }

    /** Who holds a role for a consultation now, whether for all of them or for this one. Services ask, and never screens. */
    @PreAuthorize("hasRole('MEMBER')")
    public List<PersonId> holding(ServiceRole role, ConsultationId consultation) {
        return rows.holding(role, consultation);
    }

    /** The consultations for which the person at work holds a role; none where they do not hold it. */
    public Remit mine(ServiceRole role) {
        return current.find()
                .map(it -> memory.remember(new Held(it.id(), role), () -> rows.remit(it.id(), role)))
                .orElse(Remit.NONE);
    }
}
