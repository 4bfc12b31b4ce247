package org.concordat.discussion;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;

/**
 * The public can read a comment, or a new version of it. Told in the transaction that publishes it.
 *
 * @param version counted from 1
 * @param author whose comment it is
 * @param holders whose position it is about
 * @param repliesTo whose comment it replies to
 */
public record CommentPublished(
        Reference comment,
        int version,
        Reference position,
        ConsultationId consultation,
        OrganisationId author,
        List<OrganisationId> holders,
        Optional<OrganisationId> repliesTo) {}
