package org.concordat.moderation.spi;

import org.concordat.kernel.RichText;

/**
 * A text that is judged by itself, such as one position of a response.
 *
 * @param key names the part within its content
 * @param title what the moderator reads above it
 */
public record ModeratedPart(String key, String title, RichText text) {}
