package org.concordat.notification;

import java.time.Instant;
import java.util.UUID;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.organisation.OrganisationSummary;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its person reads it.
 *
 * @param content what was decided on, where a moderator decided
 * @param contentId the response, the version of the comment or the endorsement that it is about
 * @param position the position that it is about
 * @param question on which that is, where it is on one
 * @param ours the member's organisation that it concerns
 * @param by the name of the other organisation that did it; empty where none did
 * @param joint what names the response, where it is a joint one
 * @param response the reference of the response, once it has one
 */
public record PersonalNotice(
        NoticeId id,
        NoticeKind kind,
        @Nullable ContentKind content,
        @Nullable UUID contentId,
        @Nullable Reference position,
        @Nullable Reference comment,
        int version,
        @Nullable Integer question,
        OrganisationSummary ours,
        String by,
        ConsultationSummary consultation,
        Instant at,
        boolean read,
        @Nullable UUID joint,
        @Nullable Reference response,
        int responseVersion) {

    /** Under which key the messages say what happened. */
    public String key() {
        var key = "notification.said." + kind;
        if (content != null && kind.topic() != null) {
            key += "." + content;
        }
        if (kind == NoticeKind.COMMENTED && version > 1) {
            key += ".changed";
        }
        if (joint != null) {
            key += ".joint";
        }
        return question == null ? key : key + ".question";
    }

    /** What the placeholders of those words stand for: the other organisation, the consultation, ours, the question. */
    public Object[] words() {
        return new Object[] {by, consultation.shortTitle(), ours.name(), String.valueOf(question)};
    }
}
