package org.concordat.response;

import java.time.Instant;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Reference;

/** A response was submitted, with all the authority that it needed. */
public record ResponseSubmitted(
        ResponseId response, ConsultationId consultation, Reference reference, int version, Instant at) {}
