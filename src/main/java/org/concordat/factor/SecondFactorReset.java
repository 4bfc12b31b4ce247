package org.concordat.factor;

import org.concordat.account.Contacts;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.credential.CredentialNews;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an administrator start afresh for somebody who lost all that they proved themselves by. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class SecondFactorReset {

    private final SecondFactorRule rule;
    private final CurrentPerson current;
    private final Contacts people;
    private final ForgettingFactors forgetting;
    private final CredentialNews news;
    private final AuditTrail audit;

    SecondFactorReset(
            SecondFactorRule rule,
            CurrentPerson current,
            Contacts people,
            ForgettingFactors forgetting,
            CredentialNews news,
            AuditTrail audit) {
        this.rule = rule;
        this.current = current;
        this.people = people;
        this.forgetting = forgetting;
        this.news = news;
        this.audit = audit;
    }

    /** Whether somebody can prove themselves by more than a password. */
    @Transactional(readOnly = true)
    public boolean isSetUpBy(PersonId person) {
        return rule.isSetUpBy(person);
    }

    /**
     * Takes every second factor and recovery code from somebody who has lost them, once they have proven by other means
     * who they are. At their next sign-in they owe a new one, if one is demanded of them.
     *
     * @param why how they proved it; stands on the trail
     * @throws NotFound when there is no such person
     * @throws OneselfReset when it is the administrator's own
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR') and @recentProof.isFresh()")
    public void reset(PersonId id, String why) {
        if (current.require().id().equals(id)) {
            throw new OneselfReset();
        }
        if (people.find(id).isEmpty()) {
            throw new NotFound();
        }
        forgetting.all(id);
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR)
                .did(Act.SECOND_FACTOR_RESET, id.toString())
                .because(why));
        news.mail(id, "second-factor.reset", FactorsAtSignIn.FACTORS);
    }
}
