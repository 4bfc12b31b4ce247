package org.concordat.record;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.jspecify.annotations.Nullable;

/**
 * News as it can be read at the moment.
 *
 * @param path where it is read
 * @param consultation its short title
 * @param organisations whose it is; the consulting body where it says something itself
 * @param question on which it is, where it is on one and nothing larger is told
 * @param stance what is held, where a position is told
 * @param version of the response or of the paper; which time an outcome was changed
 * @param title of the outcome; otherwise empty
 * @param closes until when responses are taken now, where that was moved
 */
public record ReadableNews(
        News news,
        Sort sort,
        String path,
        Slug slug,
        String consultation,
        List<String> organisations,
        @Nullable Integer question,
        @Nullable Stance stance,
        int version,
        String title,
        @Nullable Instant closes) {

    /** What was published. */
    public enum Sort {
        CONSULTATION,
        WITHDRAWN,
        RESPONSE,
        /** A position that the press reported. */
        REPORTED,
        COMMENT,
        /** Another moment until which responses are taken. */
        CLOSE,
        OUTCOME,
        /** The paper reads otherwise in some place. */
        PAPER
    }
}
