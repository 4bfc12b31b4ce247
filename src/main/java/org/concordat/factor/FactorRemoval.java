package org.concordat.factor;

import org.concordat.account.SignedInPerson;
import org.concordat.audit.Act;
import org.concordat.credential.CredentialNews;
import org.springframework.stereotype.Component;

/** What follows when people take a second factor of theirs away. */
@Component
class FactorRemoval {

    private final SecondFactorRule rule;
    private final RecoveryCodeRows recoveryCodes;
    private final CredentialNews news;

    FactorRemoval(SecondFactorRule rule, RecoveryCodeRows recoveryCodes, CredentialNews news) {
        this.rule = rule;
        this.recoveryCodes = recoveryCodes;
        this.news = news;
    }

    /**
     * Tells that one is gone. Without any left, recovery codes go as well, which stand in for one.
     *
     * @throws LastFactor when a second factor is compulsory and this was the only one
     */
    void removed(SignedInPerson person, Act act) {
        if (!rule.isSetUpBy(person.id())) {
            if (rule.isCompulsoryFor(person)) {
                throw new LastFactor();
            }
            recoveryCodes.delete(person.id());
        }
        news.tell(person.id(), act, FactorsAtSignIn.FACTORS);
    }
}
