package org.concordat.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;

/**
 * People are asked to sign a response. Told in the transaction that asks them.
 *
 * @param round of the sign-off
 * @param organisations whose response it is
 * @param sentBy who sent it for sign-off
 * @param at by the consultations' clock
 */
public record SignaturesAsked(
        ResponseId response,
        int round,
        ConsultationId consultation,
        List<OrganisationId> organisations,
        Set<PersonId> signers,
        Optional<PersonId> sentBy,
        Instant at) {}
