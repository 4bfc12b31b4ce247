package org.concordat.credential;

import org.concordat.account.AccountClosed;
import org.concordat.account.AddressChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes mailed links worthless that would open an account which is closed, or reached by another address. */
@Component
class LinksThatEnd {

    private final ResetRows resets;
    private final AddressChangeRows changes;

    LinksThatEnd(ResetRows resets, AddressChangeRows changes) {
        this.resets = resets;
        this.changes = changes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AddressChanged event) {
        resets.revoke(event.person());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountClosed event) {
        resets.revoke(event.person());
        changes.end(event.person());
    }
}
