package org.concordat.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;

/**
 * The public can read that an organisation stands behind a position. Told in the transaction that publishes it.
 *
 * @param question on which the position is; nothing where it is on a paragraph or the whole paper
 * @param by who endorses it
 * @param holders whose position it is
 * @param reserved whether with a reservation
 * @param at by the consultations' clock
 */
public record PositionEndorsed(
        UUID endorsement,
        Reference position,
        int version,
        Optional<Integer> question,
        ConsultationId consultation,
        OrganisationId by,
        List<OrganisationId> holders,
        boolean reserved,
        PersonId endorsedBy,
        Instant at) {}
