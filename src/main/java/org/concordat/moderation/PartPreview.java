package org.concordat.moderation;

import org.concordat.kernel.PublishedText;

/** A part as the public would read it. */
public record PartPreview(String key, String title, PublishedText text) {}
