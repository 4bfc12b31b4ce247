package org.concordat.factor;

import org.concordat.account.AccountClosed;
import org.concordat.kernel.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets all that somebody proved themselves by beside the password. */
@Component
class ForgettingFactors {

    private final AuthenticatorRows authenticators;
    private final RecoveryCodeRows recoveryCodes;
    private final PasskeyRows passkeys;
    private final ProviderLinkRows links;

    ForgettingFactors(
            AuthenticatorRows authenticators,
            RecoveryCodeRows recoveryCodes,
            PasskeyRows passkeys,
            ProviderLinkRows links) {
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.links = links;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountClosed closed) {
        all(closed.person());
    }

    /** Forgets it, in the transaction of what made it necessary. */
    @Transactional(propagation = Propagation.MANDATORY)
    void all(PersonId person) {
        authenticators.delete(person);
        recoveryCodes.delete(person);
        passkeys.deleteAll(person);
        links.deleteAll(person);
    }
}
