package org.concordat.response;

import org.concordat.attachment.AttachmentRefused;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.response.HeldResponses.Held;
import org.concordat.response.Response.Said;
import org.concordat.signoff.SignOffRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what the members of an organisation write together in their one response. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class ResponseDrafting {

    private final HeldResponses held;
    private final References references;
    private final SignOffRounds signOffs;
    private final ConsultationReading consultations;
    private final RevisionKeeping revisions;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    ResponseDrafting(
            HeldResponses held,
            References references,
            SignOffRounds signOffs,
            ConsultationReading consultations,
            RevisionKeeping revisions,
            ChangeNews changes,
            ConsultationClock clock) {
        this.held = held;
        this.references = references;
        this.signOffs = signOffs;
        this.consultations = consultations;
        this.revisions = revisions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Saves our position on a target. What somebody else saved since this writer read it stands beside it, where they
     * touched different sentences; where they touched the same one nothing is saved, the writer's words are laid aside,
     * and they decide. Saving what is there already changes nothing.
     *
     * @param baseRevision the revision that the writer started from; 0 where nothing was saved yet
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws TooLong when a text of it is longer than its limit, or there are too many conditions, sources or files
     * @throws AnswerRefused when it takes a stance where none is asked for, or answers what the question does not offer
     * @throws AttachmentRefused when it names a file that is not kept, or not ours
     * @throws ChangeRefused when it proposes another change than before, which the paper cannot take
     * @throws WrongState when the response was submitted
     * @throws NotFound when there is no such question or paragraph, or our response was not begun
     */
    @Transactional
    public SaveOutcome save(ConsultationId consultation, Target target, int baseRevision, PositionDraft draft) {
        return save(held.newest(consultation), target, baseRevision, draft);
    }

    /** Saves a position of a response that we lead or share; the same rules and refusals. */
    @Transactional
    public SaveOutcome save(ResponseId id, Target target, int baseRevision, PositionDraft draft) {
        return save(held.by(id), target, baseRevision, draft);
    }

    /**
     * Says of the whole paper that we have no view, where our response says nothing yet: a nil return, which is signed and
     * sent like any other.
     *
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when it says something already
     * @throws NotFound when our response was not begun
     */
    @Transactional
    public ResponseId sayNothing(ConsultationId consultation) {
        var ours = held.newest(consultation);
        var nothing = PositionDraft.plain(Stance.NO_VIEW, "");
        var paper = new Target.WholePaper();
        var said = ours.response().said();
        if (said.stream()
                .anyMatch(it -> !it.target().equals(paper) || !it.draft().equals(nothing))) {
            throw new WrongState();
        }
        if (said.isEmpty()) {
            save(ours, paper, ours.response().on(paper).map(Position::revision).orElse(0), nothing);
        }
        return ours.response().id();
    }

    private SaveOutcome save(Held ours, Target target, int baseRevision, PositionDraft draft) {
        var response = ours.response();
        consultations.requireOpen(response.consultation(), response.lead());
        draft.requireFit();
        var kind = response.on(target)
                .map(Position::kind)
                .or(() -> consultations.kind(response.consultation(), target))
                .orElseThrow(NotFound::new);
        draft.requireAnswerTo(kind);
        revisions.requireFiles(response, target, draft);
        var change = draft.change();
        // What stands there already is judged when it is sent: the paper may have changed, and other words must not
        // wait.
        if (change != null
                && response.on(target)
                        .map(it -> it.draft().change())
                        .filter(change::editsAs)
                        .isEmpty()) {
            change.requireFit(paragraph(response.consultation(), target));
        }
        var now = clock.instant();
        var by = ours.drafter().person();
        boolean begins = response.on(target).map(Position::revision).orElse(0) == 0;
        var said = response.say(target, kind, baseRevision, draft, by, now, references::forPosition, revisions::base);
        var position = said.position();
        if (said.how() == Said.How.OVERTAKEN) {
            return revisions.conflict(position, target, baseRevision, draft, by, now);
        }
        boolean cancelled = said.how() == Said.How.CANCELLING;
        if (cancelled) {
            signOffs.cancel(response.id().signable(), "edited");
        }
        if (said.how() != Said.How.ALREADY) {
            revisions.apart(said, draft, by, now);
            held.flush();
            if (begins) {
                revisions.begun(position, consultations.paperVersion(response.consultation()), ours.drafter(), now);
            }
            changes.of(response.id());
        }
        var saved = new SaveOutcome.Saved(position.revision(), now, position.complete(), cancelled);
        var overtaken = said.overtook();
        return overtaken == null ? saved : revisions.merged(saved, position.draft(), overtaken, by);
    }

    private @Nullable ParagraphText paragraph(ConsultationId consultation, Target target) {
        return target.paragraphRef()
                .flatMap(it -> consultations.paragraph(consultation, it))
                .orElse(null);
    }
}
