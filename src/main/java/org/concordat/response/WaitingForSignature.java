package org.concordat.response;

import java.time.Instant;
import org.concordat.consultation.ConsultationSummary;

/** A response that waits for the approver who asked. */
public record WaitingForSignature(
        ResponseId id,
        ConsultationSummary consultation,
        int version,
        int positions,
        Instant sentAt,
        String sentBy,
        String office,
        int step,
        int steps) {}
