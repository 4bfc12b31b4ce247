package org.concordat.factor;

import java.util.List;
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

/** Tells people how they can prove themselves, and lets an administrator start afresh for somebody who lost it all. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'HALF_SIGNED_IN')")
public class SecondFactors {

    private final AuthenticatorRows authenticators;
    private final RecoveryCodeRows recoveryCodes;
    private final PasskeyRows passkeys;
    private final ProviderLinkRows links;
    private final SecondFactorRule rule;
    private final CurrentPerson current;
    private final Contacts people;
    private final ForgettingFactors forgetting;
    private final CredentialNews news;
    private final AuditTrail audit;

    SecondFactors(
            AuthenticatorRows authenticators,
            RecoveryCodeRows recoveryCodes,
            PasskeyRows passkeys,
            ProviderLinkRows links,
            SecondFactorRule rule,
            CurrentPerson current,
            Contacts people,
            ForgettingFactors forgetting,
            CredentialNews news,
            AuditTrail audit) {
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.links = links;
        this.rule = rule;
        this.current = current;
        this.people = people;
        this.forgetting = forgetting;
        this.news = news;
        this.audit = audit;
    }

    /** What whoever is at work has set up, be they half signed in. */
    public MyFactors mine() {
        var person = current.proving().orElseThrow(NotFound::new);
        return new MyFactors(
                authenticators.enrolledAt(person.id()),
                passkeys.of(person.id()),
                recoveryCodes.left(person.id()),
                person.isHalfSignedIn() ? List.of() : links.of(person.id()),
                rule.isCompulsoryFor(person),
                rule.isLeftToPeople());
    }

    /** Whether for whoever is at work all hangs on one device: a single factor, and no code that would stand in for it. */
    public boolean lacksCodes() {
        var person = current.proving().orElseThrow(NotFound::new).id();
        return recoveryCodes.left(person) == 0
                && passkeys.of(person).size()
                                + (authenticators.enrolledAt(person).isPresent() ? 1 : 0)
                        == 1;
    }

    /** Whether somebody can prove themselves by more than a password. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
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
        news.mail(id, "second-factor.reset", FactorsAtTheDoor.FACTORS);
    }
}
