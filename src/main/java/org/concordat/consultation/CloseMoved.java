package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.ConsultationId;

/**
 * A consultation closes later than it was to, or takes responses again after it had closed. Told in the transaction that
 * moves it.
 *
 * @param at by the consultations' clock
 */
public record CloseMoved(
        ConsultationId consultation, Instant closedBefore, Instant closesNow, boolean reopened, Instant at) {}
