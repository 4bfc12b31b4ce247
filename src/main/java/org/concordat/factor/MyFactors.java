package org.concordat.factor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a person can prove themselves beside their password.
 *
 * @param authenticatorSince since when an authenticator app is set up
 * @param passkeys their passkeys, oldest first
 * @param recoveryCodesLeft how many recovery codes still work
 * @param links the identity providers they sign in with
 * @param compulsory whether a second factor is demanded of them
 * @param leftToPeople whether the portal is set to demand one of nobody
 */
public record MyFactors(
        Optional<Instant> authenticatorSince,
        List<Passkey> passkeys,
        int recoveryCodesLeft,
        List<ProviderLink> links,
        boolean compulsory,
        boolean leftToPeople) {

    public MyFactors {
        passkeys = List.copyOf(passkeys);
        links = List.copyOf(links);
    }

    /** Whether they have any second factor at all. */
    public boolean any() {
        return authenticatorSince.isPresent() || !passkeys.isEmpty();
    }

    private boolean onlyOne() {
        return passkeys.size() + (authenticatorSince.isPresent() ? 1 : 0) == 1;
    }

    /** Whether all hangs on one device: a single factor, and no code that would stand in for it. */
    public boolean lacksCodes() {
        return onlyOne() && recoveryCodesLeft == 0;
    }
}
