package org.concordat.transcript;

import java.util.Objects;
import org.concordat.account.CurrentPerson;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.response.AnswerRefused;
import org.concordat.response.PositionDraft;
import org.concordat.response.SaveOutcome;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what is entered of a response, target by target. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Transcribing {

    private final HeldTranscripts held;
    private final TranscriptPositionRows positions;
    private final ConsultationReading consultations;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    Transcribing(
            HeldTranscripts held,
            TranscriptPositionRows positions,
            ConsultationReading consultations,
            CurrentPerson current,
            ConsultationClock clock) {
        this.held = held;
        this.positions = positions;
        this.consultations = consultations;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Saves what is said on a target. Where another owner saved something else since this writer read it, nothing is saved, and
     * both texts are answered.
     *
     * @param baseRevision the revision that the writer started from; 0 where nothing was saved yet
     * @throws TooLong when a text of it is longer than its limit
     * @throws TranscriptRefused when it was sent to the moderators
     * @throws AnswerRefused when it says what the question does not ask for
     * @throws NotFound when there is none, it is another's, or its consultation has no such question or paragraph
     */
    @Transactional
    public SaveOutcome save(TranscriptId id, Target target, int baseRevision, PositionDraft draft) {
        var transcript = held.lockWritten(id);
        draft.requireFit();
        var kind = consultations.kind(transcript.consultation(), target).orElseThrow(NotFound::new);
        draft.requireAnswerTo(kind);
        if (!draft.files().isEmpty()) {
            throw new NotFound();
        }
        var me = current.require();
        var stood = positions.on(id, target).orElse(null);
        int revision = stood == null ? 0 : stood.revision();
        var now = clock.instant();
        if (stood != null && stood.draft().equals(draft)) {
            return new SaveOutcome.Saved(
                    revision, Objects.requireNonNullElse(stood.savedAt(), now), draft.isComplete(kind), false);
        }
        if (stood != null && revision != baseRevision) {
            return new SaveOutcome.Conflict(
                    stood.draft(),
                    revision,
                    Objects.requireNonNullElse(stood.savedBy(), ""),
                    Objects.requireNonNullElse(stood.savedAt(), now),
                    PositionDraft.empty(),
                    me.name().equals(stood.savedBy()));
        }
        positions.save(id, target, kind, revision + 1, draft, me.id(), now);
        return new SaveOutcome.Saved(revision + 1, now, draft.isComplete(kind), false);
    }
}
