package org.concordat.record;

import org.concordat.kernel.Slug;
import org.concordat.text.PublishedText;

/** For whom an organisation speaks in a response, in words. */
public record PublishedMandate(Slug organisation, PublishedText words) {}
