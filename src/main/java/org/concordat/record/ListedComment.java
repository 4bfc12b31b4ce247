package org.concordat.record;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.text.PublishedText;

/** A published comment, as it stands under its position. */
public record ListedComment(
        Reference reference,
        Reference position,
        ListedOrganisation organisation,
        PublishedText text,
        Instant writtenAt) {}
