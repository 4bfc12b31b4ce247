package org.concordat.discussion;

import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;

/** A published position on which somebody comments, submitted or reported. */
record CommentedPosition(
        Reference reference,
        int version,
        ConsultationId consultation,
        Target target,
        List<OrganisationId> organisations) {}
