package org.concordat.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Answer;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * A published position, ready to be shown: who holds it, what it is about, and what was remarked on it.
 *
 * @param organisations who holds it, the lead first
 * @param question the number of the question it is about
 * @param answer to that question, where it asks for no stance, other than by words alone
 * @param beforeOpening whether it was held before the consultation opened
 * @param conditions on which its stance hangs, with what became of each
 * @param response the response that it is part of; nothing for what was reported
 * @param late whether that response came after the close, as was allowed
 * @param sentIn how that response came where it was not submitted here; nothing where it was
 * @param signedOffBy the offices that gave their authority
 * @param current whether it is what the organisation holds now
 * @param onPaper how it stands to the versions of the paper
 * @param onQuestion how it stands to the wordings of its question
 * @param comments how many comments there are
 * @param firstComments the first few of them; empty where a list does not show any
 */
public record ListedPosition(
        Reference reference,
        int version,
        boolean current,
        Slug consultation,
        String consultationTitle,
        List<ListedOrganisation> organisations,
        @Nullable Integer question,
        @Nullable String questionTitle,
        @Nullable String paragraph,
        Stance stance,
        @Nullable Answer answer,
        Provenance provenance,
        PublishedText text,
        PublishedDetail detail,
        List<ListedCondition> conditions,
        LocalDate asAt,
        boolean beforeOpening,
        Instant publishedAt,
        PublishedPosition.@Nullable Report report,
        @Nullable Reference response,
        boolean late,
        @Nullable SentIn sentIn,
        List<String> signedOffBy,
        OnPaper onPaper,
        OnQuestion onQuestion,
        int comments,
        List<ListedComment> firstComments)
        implements Followed {

    /** On how many conditions its stance still hangs. */
    public long openConditions() {
        return conditions.stream().filter(ListedCondition::isOpen).count();
    }

    public boolean isReported() {
        return provenance == Provenance.REPORTED;
    }

    public boolean isJoint() {
        return organisations.size() > 1;
    }
}
