package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Slug;

/**
 * That a consultation will close.
 *
 * @param closesAt the last moment at which it takes responses
 * @param graceUntil the last moment at which it takes signatures under what was sent to be signed before
 */
public record Closing(ConsultationId id, Slug slug, String title, Instant closesAt, Instant graceUntil) {}
