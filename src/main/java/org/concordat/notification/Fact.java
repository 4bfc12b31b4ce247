package org.concordat.notification;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.ContentKind;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as people are told of it.
 *
 * @param name the same each time that the event is heard, so that nobody is told twice
 * @param version of the comment or the position, or the round of the sign-off
 * @param question on which it is, where it is on one
 * @param by the other organisation that did it
 */
record Fact(
        String name,
        NoticeKind kind,
        ConsultationId consultation,
        @Nullable ContentKind content,
        @Nullable UUID contentId,
        @Nullable Reference position,
        @Nullable Reference comment,
        int version,
        @Nullable Integer question,
        @Nullable OrganisationId by,
        Instant at) {

    /** Of something that an organisation sent. */
    static Fact of(
            String name,
            NoticeKind kind,
            ConsultationId consultation,
            ContentKind content,
            UUID contentId,
            int version,
            @Nullable Integer question,
            Instant at) {
        return new Fact(name, kind, consultation, content, contentId, null, null, version, question, null, at);
    }
}
