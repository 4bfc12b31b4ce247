package org.concordat.moderation;

import org.concordat.text.PublishedText;

/**
 * Words of a case as the public would read them.
 *
 * @param key of the text they stand for
 */
public record TextPreview(String key, PublishedText text) {}
