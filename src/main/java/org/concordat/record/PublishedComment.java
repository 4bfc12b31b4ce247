package org.concordat.record;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.text.PublishedText;

/** An organisation's remark on a published position. */
public record PublishedComment(
        Reference reference,
        Reference position,
        Slug organisation,
        PublishedText text,
        Instant writtenAt,
        Instant publishedAt) {}
