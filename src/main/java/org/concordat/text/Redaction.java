package org.concordat.text;

/**
 * Words of an original that are left out of what the public reads.
 *
 * @param reason why, as a code; it stands in their place
 */
public record Redaction(Span span, String reason) {}
