package org.concordat.discussion;

import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;

/**
 * The public can read that an organisation stands behind a position. Told in the transaction that publishes it.
 *
 * @param by who endorses it
 * @param holders whose position it is
 * @param reserved whether with a reservation
 */
public record PositionEndorsed(
        Reference position,
        int version,
        ConsultationId consultation,
        OrganisationId by,
        List<OrganisationId> holders,
        boolean reserved) {}
