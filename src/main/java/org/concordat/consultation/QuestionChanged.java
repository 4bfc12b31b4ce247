package org.concordat.consultation;

import java.time.Instant;
import org.concordat.kernel.ConsultationId;

/**
 * A question of an open consultation reads differently. Told in the transaction that publishes it.
 *
 * @param question its number
 * @param version of the question, counted from 1
 * @param at by the consultations' clock
 */
public record QuestionChanged(ConsultationId consultation, int question, int version, Instant at) {}
