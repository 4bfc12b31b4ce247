package org.concordat.reported;

import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;

/**
 * Of whom the press reported something, and what it is about.
 *
 * @param version the one that is public
 */
public record ReportedFact(
        Reference reference, int version, ConsultationId consultation, Target target, OrganisationId organisation) {}
