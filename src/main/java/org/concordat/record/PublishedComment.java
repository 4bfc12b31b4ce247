package org.concordat.record;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's remark on a published position, in one of its versions.
 *
 * @param version counted from 1; the highest is what is read, those before it stand behind it
 * @param replyTo the comment to which it replies
 * @param quoted words of the position, or of the comment to which it replies, as they can be read there
 * @param mentions whom it addresses
 * @param writtenAt when this version was sent
 */
public record PublishedComment(
        Reference reference,
        int version,
        Reference position,
        @Nullable Reference replyTo,
        @Nullable String quoted,
        List<Slug> mentions,
        Slug organisation,
        PublishedText text,
        Instant writtenAt,
        Instant publishedAt) {

    public PublishedComment {
        mentions = List.copyOf(mentions);
    }

    /** One that was never changed and stands for itself. */
    public PublishedComment(
            Reference reference,
            Reference position,
            Slug organisation,
            PublishedText text,
            Instant writtenAt,
            Instant publishedAt) {
        this(reference, 1, position, null, null, List.of(), organisation, text, writtenAt, publishedAt);
    }
}
