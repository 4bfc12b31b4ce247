package org.concordat.moderation.spi;

import org.concordat.text.Text;

/**
 * A text that is judged by itself, such as one position of a response.
 *
 * @param key names the part within its content
 * @param title what the moderator reads above it; empty where it is the whole content
 */
public record ModeratedPart(String key, String title, Text text) {}
