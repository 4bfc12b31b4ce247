package org.concordat.preparation;

import org.concordat.account.CurrentPerson;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.NotFound;
import org.concordat.staff.Remits;
import org.springframework.stereotype.Component;

/**
 * Makes sure that the owner at work works on a preparation: they began it, it is shared with them, or they own all
 * consultations. For anybody else it is not there.
 */
@Component
class OwnPreparations {

    private final PreparationRows rows;
    private final CurrentPerson current;
    private final Remits remits;

    OwnPreparations(PreparationRows rows, CurrentPerson current, Remits remits) {
        this.rows = rows;
        this.current = current;
        this.remits = remits;
    }

    /** Whether the person at work owns all consultations, those to come included. */
    boolean ownsAll() {
        return remits.mine(ServiceRole.CONSULTATION_OWNER).all();
    }

    /** @throws NotFound when there is none, or it is not theirs to know of */
    Preparation require(PreparationId id) {
        return rows.find(id, current.require().id(), ownsAll()).orElseThrow(NotFound::new);
    }

    /**
     * As above, for whoever changes something of it: until the transaction ends, it is not announced.
     *
     * @throws NotFound when there is none, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    Preparation requireOpen(PreparationId id) {
        rows.hold(id);
        return unopened(id);
    }

    /**
     * As above, for whoever changes what belongs together, or announces it: until the transaction ends, nobody else changes
     * anything of it.
     *
     * @throws NotFound when there is none, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    Preparation requireAlone(PreparationId id) {
        rows.lock(id);
        return unopened(id);
    }

    private Preparation unopened(PreparationId id) {
        var preparation = require(id);
        if (preparation.openedAs() != null) {
            throw new AlreadyOpened();
        }
        return preparation;
    }
}
