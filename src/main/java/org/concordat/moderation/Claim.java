package org.concordat.moderation;

import java.time.Instant;

/**
 * Somebody works on a case.
 *
 * @param who their name
 * @param mine whether it is the moderator who asks
 */
public record Claim(String who, boolean mine, Instant since) {}
