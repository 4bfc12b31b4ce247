package org.concordat.factor;

import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes passkeys away. They are added by the browser, at the addresses that {@link FactorsAtTheDoor} names. */
@Service
@PreAuthorize("hasRole('PERSON') and @recentProof.isFresh()")
public class Passkeys {

    private final PasskeyRows rows;
    private final RecoveryCodeRows recoveryCodes;
    private final SecondFactorRule rule;
    private final CurrentPerson current;
    private final CredentialNews news;

    Passkeys(
            PasskeyRows rows,
            RecoveryCodeRows recoveryCodes,
            SecondFactorRule rule,
            CurrentPerson current,
            CredentialNews news) {
        this.rows = rows;
        this.recoveryCodes = recoveryCodes;
        this.rule = rule;
        this.current = current;
        this.news = news;
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
        if (!rule.isSetUpBy(person.id())) {
            if (rule.isCompulsoryFor(person)) {
                throw new LastFactor();
            }
            recoveryCodes.delete(person.id());
        }
        news.tell(person.id(), Act.PASSKEY_REMOVED, FactorsAtTheDoor.FACTORS);
    }
}
