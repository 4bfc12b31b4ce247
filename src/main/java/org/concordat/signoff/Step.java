package org.concordat.signoff;

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

    /** Whether this approver may sign it, by name or as any other. */
    boolean isOpenTo(PersonId approver) {
        return asked.signers().isEmpty() || asked.signers().contains(approver);
    }
}
