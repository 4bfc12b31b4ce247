package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;

/** An organisation may send its response after the close. Told in the transaction that allows it. */
public record LateAllowed(ConsultationId consultation, OrganisationId organisation, Instant closedAt, Instant until) {}
