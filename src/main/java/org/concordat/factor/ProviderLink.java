package org.concordat.factor;

import java.time.Instant;

/**
 * A person at an identity provider who is a person here.
 *
 * @param issuer the provider, as it names itself
 * @param subject the person, as the provider names them
 * @param registration the name of the provider in the settings
 */
public record ProviderLink(String issuer, String subject, String registration, Instant linkedAt) {}
