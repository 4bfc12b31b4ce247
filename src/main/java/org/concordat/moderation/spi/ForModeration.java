package org.concordat.moderation.spi;

import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Target;

/**
 * Something that now waits for a moderator.
 *
 * @param consultation to which it belongs, and whose moderators decide
 * @param target what the content is about
 * @param authors whose words they are; nobody who acts for one of them may decide
 */
public record ForModeration(
        ContentKind kind,
        ContentId content,
        ConsultationId consultation,
        Target target,
        List<OrganisationId> authors) {}
