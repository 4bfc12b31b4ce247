package org.concordat.signoff;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A step of a sign-off.
 *
 * @param number counted from 1 over all organisations that sign
 * @param organisation whose authority it is
 * @param signed the signature, once it was given
 */
public record Step(
        int number,
        OrganisationId organisation,
        ChainStep asked,
        @Nullable Signature signed) {

    public String office() {
        return asked.office();
    }

    /** The last day on which its decision can be called in, where it is signed and sending waits for that. */
    Optional<LocalDate> waitsUntil() {
        var decision = signed == null ? null : signed.decision();
        return decision == null || asked.decision() == null || !asked.decision().waits()
                ? Optional.empty()
                : Optional.ofNullable(decision.callInUntil());
    }

    /** Whether this approver may sign it, by name or as any other. */
    boolean isOpenTo(PersonId approver) {
        return asked.signers().isEmpty() || asked.signers().contains(approver);
    }
}
