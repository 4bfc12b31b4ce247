package org.concordat.moderation;

import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;

/**
 * What a case is about, whose words it holds, and why it waits or waited last.
 *
 * @param submittedBy who handed it over: wrote it, signed it, or entered it for its author
 */
record CaseSubject(
        CaseId id,
        ContentKind kind,
        ContentId content,
        ConsultationId consultation,
        Target target,
        List<OrganisationId> authors,
        PersonId submittedBy,
        Occasion occasion) {}
