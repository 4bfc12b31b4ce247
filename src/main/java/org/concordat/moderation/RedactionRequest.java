package org.concordat.moderation;

/**
 * Words that a moderator wants left out.
 *
 * @param part key of the text they stand in
 * @param start where they begin in the original of that text, in UTF-16 code units
 * @param end where they end, not included
 */
public record RedactionRequest(String part, int start, int end, RedactionReason reason) {}
