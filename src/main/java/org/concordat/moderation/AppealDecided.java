package org.concordat.moderation;

import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;

/**
 * Another moderator has decided on an appeal.
 *
 * @param authors of the content
 * @param changed whether they decided otherwise than the first
 */
public record AppealDecided(
        CaseId subject,
        ContentKind kind,
        ContentId content,
        ConsultationId consultation,
        List<OrganisationId> authors,
        boolean changed) {}
