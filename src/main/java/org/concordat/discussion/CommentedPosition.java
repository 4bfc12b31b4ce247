package org.concordat.discussion;

import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;

/** A published position on which somebody comments, submitted or reported. */
record CommentedPosition(
        Reference reference, ConsultationId consultation, int question, List<OrganisationId> organisations) {}
