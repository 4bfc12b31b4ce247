package org.concordat.consultation;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.ConsultationId;

/**
 * The paper of an open consultation reads differently. Told in the transaction that publishes it.
 *
 * @param version of the paper, counted from 1
 * @param changed the paragraphs that read differently now, or were taken out
 * @param at by the consultations' clock
 */
public record PaperCorrected(ConsultationId consultation, int version, List<String> changed, Instant at) {}
