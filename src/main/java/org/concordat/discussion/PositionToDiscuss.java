package org.concordat.discussion;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Answer;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.record.ListedCondition;
import org.concordat.record.PublishedDetail;
import org.jspecify.annotations.Nullable;

/**
 * A published position with what was said of it.
 *
 * @param organisations the names of those who hold it, the lead first
 * @param kind of the lead
 * @param html the public text, sanitised
 * @param paragraph the ref of the paragraph that it is about; nothing where it is about another thing
 * @param answer to a question that asks for no stance, other than by words alone
 * @param detail what it says beside its reasons
 * @param conditions on which its stance hangs, with what became of each
 * @param comments the first of them, the earliest at the top
 * @param commentsInAll how many there are
 * @param ours whether our organisation holds it, and so does not comment on it
 */
public record PositionToDiscuss(
        Reference reference,
        Slug consultation,
        int version,
        List<String> organisations,
        OrganisationKind kind,
        boolean fictional,
        @Nullable Integer question,
        @Nullable String paragraph,
        Stance stance,
        @Nullable Answer answer,
        Provenance provenance,
        String html,
        PublishedDetail detail,
        List<ListedCondition> conditions,
        LocalDate asAt,
        List<PublishedRemark> comments,
        int commentsInAll,
        boolean ours) {}
