package org.concordat.moderation;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.account.Names;
import org.concordat.staff.FourEyes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies ready for the moderator at work on a case: their own marks, and what another proposed. */
@Component
class CaseAtHand {

    private final DraftRows drafts;
    private final ProposalRows proposals;
    private final DecisionRepository decisions;
    private final FourEyes fourEyes;
    private final Names names;
    private final CurrentPerson current;

    CaseAtHand(
            DraftRows drafts,
            ProposalRows proposals,
            DecisionRepository decisions,
            FourEyes fourEyes,
            Names names,
            CurrentPerson current) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.decisions = decisions;
        this.fourEyes = fourEyes;
        this.names = names;
        this.current = current;
    }

    /**
     * What the moderator at work has marked and written on a case. Where they have done nothing yet, what is proposed; where
     * nothing is and the case waits again, what was decided last.
     */
    CaseDraft draft(ModerationCase found) {
        var kept = drafts.find(found.id(), current.require().id());
        if (!kept.equals(CaseDraft.EMPTY) || found.isOver()) {
            return kept;
        }
        var proposed = found.proposal();
        if (proposed != null) {
            return proposals.get(proposed).what();
        }
        return found.occasion() == Occasion.FIRST
                ? kept
                : decisions
                        .findByCaseIdOrderByDecidedAt(found.id().value())
                        .getLast()
                        .asDraft();
    }

    /** What was marked on a case that ended without a decision: by the moderator at work, or for a second moderator. */
    List<RedactionRequest> marked(ModerationCase ended) {
        return Stream.concat(
                        drafts.find(ended.id(), current.require().id()).redactions().stream(),
                        proposals.of(ended.id()).stream().flatMap(it -> it.what().redactions().stream()))
                .distinct()
                .toList();
    }

    /** The decision that waits for a second moderator, or nothing. */
    @Nullable
    Proposal proposal(ModerationCase found) {
        var proposed = found.proposal();
        if (proposed == null) {
            return null;
        }
        var kept = proposals.get(proposed);
        return new Proposal(
                kept.verdict(),
                kept.what(),
                names.of(kept.by()),
                kept.by().equals(current.require().id()),
                kept.at());
    }

    /** What the public reads while a case waits again: what was left out of it; nothing where nothing of it is public. */
    @Nullable
    CaseDraft asPublic(ModerationCase found) {
        if (found.isOver() || found.isHidden() || found.occasion() == Occasion.FIRST) {
            return null;
        }
        var last = decisions.findByCaseIdOrderByDecidedAt(found.id().value()).getLast();
        return last.publishes() ? last.asDraft() : null;
    }

    /** Whether what keeps words of it from the public waits for a second moderator. */
    boolean needsTwo(ModerationCase found) {
        return fourEyes.hold(found.consultation());
    }
}
