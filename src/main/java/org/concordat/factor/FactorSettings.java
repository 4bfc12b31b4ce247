package org.concordat.factor;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of how people prove who they are, {@code concordat.account.*}.
 *
 * @param secondFactor whether a second factor is compulsory for those of whom the service or their organisation demands
 *     it; where nothing is said, it is, except in the demonstration
 * @param key the key under which secrets of authenticator apps are kept: 32 bytes in Base64. Where nothing is said, a
 *     key is made at the first use and kept in the data directory. Several nodes on one database need the same
 * @param passkeys where passkeys hold
 * @param providersWithSecondFactor identity providers, by the name of their registration, who ask a second factor
 *     themselves; whoever comes from another still owes theirs here
 */
@ConfigurationProperties("concordat.account")
record FactorSettings(
        @Nullable Demand secondFactor,
        @Nullable String key,
        @DefaultValue Passkeys passkeys,
        @DefaultValue Set<String> providersWithSecondFactor) {

    enum Demand {
        REQUIRED,
        OFF
    }

    /**
     * @param relyingParty the host for which passkeys are made; where nothing is said, that of the portal's address
     * @param origins the addresses from which they are accepted; where nothing is said, the portal's address
     */
    record Passkeys(
            @Nullable String relyingParty, @DefaultValue Set<String> origins) {}
}
