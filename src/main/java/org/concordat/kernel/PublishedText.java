package org.concordat.kernel;

/**
 * A text as the public reads it: built from the original with the redacted spans left out, and holding nothing of them.
 *
 * @param html sanitised HTML; a redacted span stands as {@code <span class="redacted">redacted: reason</span>}
 * @param plain the same words without markup, a redacted span as {@code [redacted: reason]}
 * @param redacted whether any span was left out
 */
public record PublishedText(String html, String plain, boolean redacted) {}
