package org.concordat.response;

import org.concordat.consultation.ConsultationSummary;
import org.jspecify.annotations.Nullable;

/**
 * How far our response to a consultation has come.
 *
 * @param complete how many positions could be sent for sign-off as they are
 * @param sentBack why it last came back from an approver, while that is news
 */
public record ResponseAtAGlance(
        ConsultationSummary consultation,
        ResponseState state,
        int complete,
        ResponseRoom.@Nullable SentBack sentBack) {}
