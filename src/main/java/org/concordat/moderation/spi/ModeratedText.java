package org.concordat.moderation.spi;

import org.concordat.text.Text;

/**
 * Words that become public, of which a moderator may leave some out.
 *
 * @param key names them within their content; the same words of a later version have the same key
 * @param heading what they are, such as "Condition 2"; empty for the words that a part is made of
 */
public record ModeratedText(String key, String heading, Text text) {}
