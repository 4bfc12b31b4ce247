package org.concordat.reported;

import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;

/** Of whom the press reported something, and what it is about. */
public record ReportedFact(
        Reference reference, ConsultationId consultation, Target target, OrganisationId organisation) {}
