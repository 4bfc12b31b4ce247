package org.concordat.moderation;

/**
 * Another moderator has decided on an appeal. Told in the same transaction.
 *
 * @param decision what they decided
 * @param changed whether they decided otherwise than the first
 */
public record AppealDecided(ContentDecided decision, boolean changed) {}
