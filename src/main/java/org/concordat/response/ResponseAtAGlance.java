package org.concordat.response;

import java.time.Instant;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.moderation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * How far our response to a consultation has come.
 *
 * @param goesAt for which moment it waits, where everybody has signed it
 * @param held whether it is held until shortly before the close
 * @param complete how many questions have a position that could be sent for sign-off as it is
 * @param sentBack why it last came back from an approver, while that is news
 * @param explanation what the moderators decided, once they have
 */
public record ResponseAtAGlance(
        ResponseId id,
        ConsultationSummary consultation,
        ResponseState state,
        @Nullable Instant goesAt,
        boolean held,
        int complete,
        ResponseRoom.@Nullable SentBack sentBack,
        @Nullable Explanation explanation) {}
