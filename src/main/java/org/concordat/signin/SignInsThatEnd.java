package org.concordat.signin;

import org.concordat.account.AccountClosed;
import org.concordat.account.AccountDisabled;
import org.concordat.account.AddressChanged;
import org.concordat.account.ServiceRolesChanged;
import org.concordat.credential.PasswordChanged;
import org.concordat.credential.PasswordSetAnew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs people out, in the transaction of what made it necessary. */
@Component
class SignInsThatEnd {

    private final SignIns signIns;
    private final SignInRows rows;

    SignInsThatEnd(SignIns signIns, SignInRows rows) {
        this.signIns = signIns;
        this.rows = rows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PasswordChanged changed) {
        signIns.endAll(changed.person(), changed.here(), SignInEnd.PASSWORD_CHANGED);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PasswordSetAnew set) {
        signIns.endAll(set.person(), null, SignInEnd.PASSWORD_RESET);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AddressChanged changed) {
        signIns.endAll(changed.person(), null, SignInEnd.ADDRESS_CHANGED);
    }

    /** Where somebody was signed in is nobody's any more either. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountClosed closed) {
        signIns.endAll(closed.person(), null, SignInEnd.ACCOUNT_CLOSED);
        rows.anonymise(closed.person());
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
