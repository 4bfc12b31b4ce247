package org.concordat.contribution;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.contribution.TakenRows.Sent;
import org.concordat.contribution.TakenRows.WholePiece;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.JointId;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.SaveOutcome;
import org.concordat.response.SaveOutcome.Conflict;
import org.concordat.response.WrongState;
import org.concordat.text.Block;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a colleague wrote into our draft on the same target, below the reasons that stand there. The draft is saved as
 * everybody's is; who wrote what of it is kept here, and stays when the draft is changed later.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class TakingIn {

    private final TakenRows rows;
    private final OurResponses responses;
    private final ResponseDrafting drafting;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final ConsultationClock clock;

    TakingIn(
            TakenRows rows,
            OurResponses responses,
            ResponseDrafting drafting,
            CurrentMember current,
            AuditTrail audit,
            TransactionTemplate transaction,
            ConsultationClock clock) {
        this.rows = rows;
        this.responses = responses;
        this.drafting = drafting;
        this.current = current;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes some sentences, all of them or as few as one.
     *
     * @param joint in whose draft it is taken; in our own where there is none
     * @param sentences by their places in the piece, counted from 0
     * @param times how often something had been taken of the piece when the drafter read it
     * @return what was saved
     * @throws TakenMeanwhile when that is not so any more
     * @throws NothingChosen when none of them is there
     * @throws TooLong when the draft would be longer than it may be
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when the response was submitted
     * @throws NotFound when there is no such piece that was sent to us, or no such response of ours
     */
    public SaveOutcome take(
            ContributionId id, @Nullable JointId joint, Target target, Set<Integer> sentences, int times) {
        var us = current.require().as(Role.DRAFTER);
        var sent = rows.sent(id)
                .filter(it -> it.organisation().equals(us.organisation()))
                .orElseThrow(NotFound::new);
        var piece = rows.whole(id).stream()
                .filter(it -> it.target().equals(target))
                .findFirst()
                .orElseThrow(NotFound::new);
        var words = piece.points().only(sentences);
        if (words.isBlank()) {
            throw new NothingChosen();
        }
        // Read before the response is held, and apart: what is saved is judged against what stands there then.
        var room = (joint == null ? responses.room(sent.consultation()) : responses.room(joint))
                .filter(it -> it.consultation().id().equals(sent.consultation()))
                .orElseThrow(NotFound::new);
        var stands = room.positions().stream()
                .filter(it -> it.target().equals(target))
                .findFirst()
                .orElseGet(() -> PositionInRoom.untouched(target, QuestionKind.stance()));
        var taken = new Taking(us, sent, room.id(), joint, piece, sentences, words, times);
        var outcome = attempt(taken, stands.revision(), stands.draft());
        while (outcome instanceof Conflict overtaken) {
            outcome = attempt(taken, overtaken.revision(), overtaken.theirs());
        }
        return outcome;
    }

    private record Taking(
            Member us,
            Sent sent,
            ResponseId into,
            @Nullable JointId joint,
            WholePiece piece,
            Set<Integer> sentences,
            Text words,
            int times) {}

    /** Where somebody wrote at the same place meanwhile, all of it is undone: the words go below theirs in the next attempt. */
    private SaveOutcome attempt(Taking it, int revision, PositionDraft stands) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = take(it, revision, stands);
            if (outcome instanceof Conflict) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private SaveOutcome take(Taking it, int revision, PositionDraft stands) {
        var id = it.sent().id();
        rows.hold(id);
        if (rows.times(id, it.piece().ordinal()) != it.times()) {
            throw new TakenMeanwhile();
        }
        var outcome = drafting.save(it.into(), it.piece().target(), revision, below(stands, it.words()));
        if (!(outcome instanceof Conflict)) {
            var us = it.us();
            rows.take(id, it.joint(), it.piece().ordinal(), it.sentences(), it.words(), us.person(), clock.instant());
            audit.add(AuditEntry.as(AuditRole.DRAFTER)
                    .workingFor(us.organisation())
                    .did(Act.CONTRIBUTION_TAKEN, id.toString()));
        }
        return outcome;
    }

    /** The same with these words below its reasons. */
    private static PositionDraft below(PositionDraft draft, Text words) {
        var blocks = new ArrayList<Block>(draft.reasons().blocks());
        blocks.addAll(words.blocks());
        return draft.with(Text.of(blocks));
    }
}
