package org.concordat.discussion;

import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;

/** An organisation no longer stands behind a position that it had endorsed in public. */
public record EndorsementTakenBack(Reference position, ConsultationId consultation, OrganisationId by) {}
