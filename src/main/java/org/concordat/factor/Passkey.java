package org.concordat.factor;

import java.time.Instant;

/**
 * One passkey of a person.
 *
 * @param id its public name, as the authenticator gave it
 * @param label what the person calls it
 */
public record Passkey(String id, String label, Instant added, Instant lastUsed) {}
