package org.concordat.response;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;

/**
 * A consultation closes soon, and a response to it is not sent. Told once for each such moment, by whichever process
 * reminds of it.
 *
 * @param days how many before the close
 * @param organisations whose response it is
 * @param at by the consultations' clock
 */
public record DeadlineNeared(
        ResponseId response,
        ConsultationId consultation,
        int days,
        Instant closesAt,
        List<OrganisationId> organisations,
        Instant at) {}
