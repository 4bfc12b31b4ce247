package org.concordat.factor;

import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells people how they can prove themselves. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'HALF_SIGNED_IN')")
public class SecondFactors {

    private final AuthenticatorRows authenticators;
    private final RecoveryCodeRows recoveryCodes;
    private final PasskeyRows passkeys;
    private final ProviderLinkRows links;
    private final SecondFactorRule rule;
    private final CurrentPerson current;

    SecondFactors(
            AuthenticatorRows authenticators,
            RecoveryCodeRows recoveryCodes,
            PasskeyRows passkeys,
            ProviderLinkRows links,
            SecondFactorRule rule,
            CurrentPerson current) {
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.links = links;
        this.rule = rule;
        this.current = current;
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
}
