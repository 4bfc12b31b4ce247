package org.concordat.signoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the sign-off, signed or not.
 *
 * @param organisation the name of the organisation whose authority it is
 * @param decision what it asks where signing it is an executive decision
 * @param signers the names of those who may sign; nobody means any approver
 */
public record StepInRoom(
        int number,
        String organisation,
        String office,
        String purpose,
        boolean basisRequired,
        @Nullable DecisionAsked decision,
        List<String> signers,
        @Nullable Signature signed) {}
