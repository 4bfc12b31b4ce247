package org.concordat.response;

import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.jspecify.annotations.Nullable;

/**
 * How far a joint response that we share has come.
 *
 * @param version the newest
 * @param partners what the others are called who share it
 * @param leads whether we lead it
 * @param sentBack why it last came back from an approver, while that is news
 */
public record JointAtAGlance(
        JointId id,
        ResponseId version,
        ConsultationSummary consultation,
        List<String> partners,
        boolean leads,
        ResponseState state,
        ResponseRoom.@Nullable SentBack sentBack) {}
