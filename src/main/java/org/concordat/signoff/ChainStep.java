package org.concordat.signoff;

import java.util.Set;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One step of an organisation's sign-off chain.
 *
 * @param office whose authority it is, such as "Cabinet Member for Health and Wellbeing"
 * @param purpose what the office answers for, such as "sends it on behalf of the council"
 * @param basisRequired whether the basis of authority must be written down: a delegation, a minute
 * @param signers who may sign it; nobody named means any approver
 * @param decision what is asked where signing it is an executive decision that must be recorded
 */
public record ChainStep(
        String office,
        String purpose,
        boolean basisRequired,
        Set<PersonId> signers,
        @Nullable DecisionAsked decision) {

    public ChainStep {
        signers = Set.copyOf(signers);
    }

    /** A step that records no decision. */
    public ChainStep(String office, String purpose, boolean basisRequired, Set<PersonId> signers) {
        this(office, purpose, basisRequired, signers, null);
    }

    /** A step that any approver may sign. */
    public ChainStep(String office, String purpose, boolean basisRequired) {
        this(office, purpose, basisRequired, Set.of());
    }
}
