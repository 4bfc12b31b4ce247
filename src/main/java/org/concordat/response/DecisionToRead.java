package org.concordat.response;

import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.Reference;
import org.concordat.signoff.Signature;
import org.concordat.signoff.StepInRoom;
import org.concordat.signoff.TakenDecision;
import org.jspecify.annotations.Nullable;

/**
 * An executive decision to send a response, as it is published: a decision notice.
 *
 * @param version of the response
 * @param reference of the response, once it was submitted
 * @param step by which it was taken, signed
 */
public record DecisionToRead(
        ConsultationSummary consultation,
        int version,
        @Nullable Reference reference,
        StepInRoom step,
        Signature signature,
        TakenDecision decision) {}
