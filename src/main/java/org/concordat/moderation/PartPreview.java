package org.concordat.moderation;

import org.concordat.text.PublishedText;

/** A part as the public would read it. */
public record PartPreview(String key, String title, PublishedText text) {}
