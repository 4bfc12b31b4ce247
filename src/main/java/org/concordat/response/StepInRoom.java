package org.concordat.response;

import org.jspecify.annotations.Nullable;

/**
 * A step of the sign-off, signed or not.
 *
 * @param organisation the name of the organisation whose authority it is
 */
public record StepInRoom(
        int number,
        String organisation,
        String office,
        String purpose,
        boolean basisRequired,
        @Nullable Signature signed) {}
