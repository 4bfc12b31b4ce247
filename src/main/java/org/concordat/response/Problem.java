package org.concordat.response;

import org.concordat.kernel.Target;
import org.jspecify.annotations.Nullable;

/**
 * Why a response cannot be sent for sign-off.
 *
 * @param target which position it concerns, where it concerns one
 */
public record Problem(Kind kind, @Nullable Target target) {

    /** What is missing. */
    public enum Kind {
        NOTHING_ANSWERED,
        STANCE_MISSING,
        REASONS_MISSING,
        /** The organisation has not said yet whose authority sends its responses. */
        NO_CHAIN,
        /** A step of the chain names only people who are no approvers any more. */
        NO_SIGNER
    }
}
