package org.concordat.response;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;

/**
 * What people signed of a response counts no more. Told in the transaction that makes it fall.
 *
 * @param organisations whose response it is
 * @param signers whose signatures fell
 * @param by who made them fall
 * @param at by the consultations' clock
 */
public record SignaturesFell(
        ResponseId response,
        ConsultationId consultation,
        List<OrganisationId> organisations,
        Set<PersonId> signers,
        PersonId by,
        Instant at) {}
