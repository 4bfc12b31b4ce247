package org.concordat.account;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs people out, in the transaction of what made it necessary. */
@Component
class SignInsThatEnd {

    private final SignIns signIns;

    SignInsThatEnd(SignIns signIns) {
        this.signIns = signIns;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountDisabled disabled) {
        signIns.endAll(disabled.person(), null, SignInEnd.ACCOUNT_DISABLED);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ServiceRolesChanged changed) {
        signIns.endAll(changed.person(), null, SignInEnd.ROLES_CHANGED);
    }
}
