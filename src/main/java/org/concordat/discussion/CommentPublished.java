package org.concordat.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;

/**
 * The public can read a comment, or a new version of it. Told in the transaction that publishes it.
 *
 * @param version counted from 1
 * @param question on which the position is that it is about; nothing where that is on a paragraph or the whole paper
 * @param author whose comment it is
 * @param holders whose position it is about
 * @param repliesTo whose comment it replies to
 * @param mentioned whom it addresses, but for those whom a version that was read before addressed
 * @param at by the consultations' clock
 */
public record CommentPublished(
        Reference comment,
        int version,
        Reference position,
        Optional<Integer> question,
        ConsultationId consultation,
        OrganisationId author,
        List<OrganisationId> holders,
        Optional<OrganisationId> repliesTo,
        List<OrganisationId> mentioned,
        PersonId writtenBy,
        Instant at) {}
