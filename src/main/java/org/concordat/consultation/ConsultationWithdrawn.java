package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Slug;

/** A consultation was withdrawn by its owner. Told in the transaction that does so. */
public record ConsultationWithdrawn(ConsultationId consultation, Slug slug, String title, Instant at) {}
