package org.concordat.staff;

import java.util.List;
import org.concordat.account.AccountClosingVeto;
import org.concordat.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees that no closed account leaves the service to nobody. */
@Component
class LastAdministratorStays implements AccountClosingVeto {

    private final ServiceRoleRows rows;

    LastAdministratorStays(ServiceRoleRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> heldBackBy(PersonId person) {
        return List.of();
    }

    /** Whether this person alone runs the service. Of two who leave at once, the second waits and is told. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isHeldBackByService(PersonId person) {
        return rows.isAdministrator(person) && !rows.hasAnotherAdministrator(person);
    }
}
