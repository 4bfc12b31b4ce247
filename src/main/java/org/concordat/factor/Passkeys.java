package org.concordat.factor;

import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes passkeys away. They are added by the browser, at the addresses that {@link PasskeysAtSignIn} names. */
@Service
@PreAuthorize("hasRole('PERSON') and @recentProof.isFresh()")
public class Passkeys {

    private final PasskeyRows rows;
    private final FactorRemoval removal;
    private final CurrentPerson current;

    Passkeys(PasskeyRows rows, FactorRemoval removal, CurrentPerson current) {
        this.rows = rows;
        this.removal = removal;
        this.current = current;
    }

    /**
     * Takes one away.
     *
     * @throws NotFound when there is no such passkey, or it is somebody else's
     * @throws LastFactor when a second factor is compulsory and this is the only one
     */
    @Transactional
    public void remove(String id) {
        var person = current.require();
        if (!rows.delete(person.id(), id)) {
            throw new NotFound();
        }
        removal.removed(person, Act.PASSKEY_REMOVED);
    }
}
