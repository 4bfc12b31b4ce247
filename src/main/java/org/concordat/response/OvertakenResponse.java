package org.concordat.response;

import java.time.Instant;
import org.concordat.consultation.ConsultationSummary;
import org.jspecify.annotations.Nullable;

/** A response of ours that everybody had signed, and that the close overtook before it went. */
public record OvertakenResponse(
        ConsultationSummary consultation, @Nullable JointId joint, Instant at) {}
