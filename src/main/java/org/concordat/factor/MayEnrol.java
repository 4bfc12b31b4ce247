package org.concordat.factor;

import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may add a second factor: whoever is signed in and has proven it lately; and whoever is half signed in because they
 * owe one and have none. Never somebody half signed in who has one: they would step round it by adding another.
 */
@Component
class MayEnrol {

    private final CurrentPerson current;
    private final RecentProof proof;
    private final SecondFactorRule rule;

    MayEnrol(CurrentPerson current, RecentProof proof, SecondFactorRule rule) {
        this.current = current;
        this.proof = proof;
        this.rule = rule;
    }

    /** @throws AccessDeniedException when they may not */
    SignedInPerson require() {
        return current.proving()
                .filter(it -> it.isHalfSignedIn() ? !rule.isSetUpBy(it.id()) : proof.isFresh())
                .orElseThrow(() -> new AccessDeniedException("May not add a second factor now"));
    }

    boolean check() {
        try {
            require();
            return true;
        } catch (AccessDeniedException refused) {
            return false;
        }
    }
}
