package org.concordat.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Verdict;

/**
 * A moderator decided on a content, and it was carried out. Told in the same transaction; not where it was looked at again and
 * stays as it was.
 *
 * @param occasion why it was decided; what became of an appeal is told by {@link AppealDecided} too
 * @param question which the content is about; nothing where it is about a paragraph or the whole paper
 * @param authors whose words they are
 * @param whole whether all of it became public as it was written
 * @param at by the consultations' clock
 */
public record ContentDecided(
        CaseId decided,
        Occasion occasion,
        ContentKind kind,
        ContentId content,
        ConsultationId consultation,
        Optional<Integer> question,
        List<OrganisationId> authors,
        Verdict.Kind verdict,
        boolean whole,
        Set<DecisionReason> reasons,
        PersonId decidedBy,
        Instant at) {}
