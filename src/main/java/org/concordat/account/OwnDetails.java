package org.concordat.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person's own account says.
 *
 * @param hasPassword whether they sign in by a password
 * @param newAddress to which their address is being changed, if it is
 */
public record OwnDetails(
        String name,
        String address,
        boolean hasPassword,
        Instant registeredAt,
        @Nullable String newAddress) {}
