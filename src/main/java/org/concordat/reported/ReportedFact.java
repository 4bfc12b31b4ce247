package org.concordat.reported;

import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;

/** Of whom the press reported something, and what it is about. */
public record ReportedFact(
        Reference reference, ConsultationId consultation, int question, OrganisationId organisation) {}
