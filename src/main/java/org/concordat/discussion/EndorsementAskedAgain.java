package org.concordat.discussion;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;

/**
 * A position that an organisation had endorsed says something else now. Told in the transaction that publishes its new
 * version.
 *
 * @param version of the position, as it now reads
 * @param question on which the position is; nothing where it is on a paragraph or the whole paper
 * @param endorser who is asked whether the endorsement still stands
 * @param at by the consultations' clock
 */
public record EndorsementAskedAgain(
        UUID endorsement,
        Reference position,
        int version,
        Optional<Integer> question,
        ConsultationId consultation,
        OrganisationId endorser,
        Instant at) {}
