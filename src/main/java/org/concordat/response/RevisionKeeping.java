package org.concordat.response;

import java.time.Instant;
import org.concordat.account.Names;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.response.Response.Said;
import org.springframework.stereotype.Component;

/** Sees to it that nothing that was ever saved of a position is gone, nor what could not be saved. */
@Component
class RevisionKeeping {

    private final RevisionRows revisions;
    private final AsideRows asides;
    private final Names names;

    RevisionKeeping(RevisionRows revisions, AsideRows asides, Names names) {
        this.revisions = revisions;
        this.asides = asides;
        this.names = names;
    }

    /** What somebody wrote on top of, when they wrote on top of a revision. */
    PositionDraft base(Position position, int revision) {
        return revision <= 0
                ? PositionDraft.empty()
                : revisions.at(position, revision).orElse(PositionDraft.empty());
    }

    /** Takes down what somebody wrote that is to stand beside another's change, before both are saved together. */
    void apart(Said said, PositionDraft mine, PersonId by, Instant at) {
        if (said.overtook() != null) {
            revisions.apart(said.position(), said.position().revision() - 1, mine, by, at);
        }
    }

    /** Lays words aside that touch what somebody else has saved, and tells both. */
    SaveOutcome.Conflict conflict(
            Position position, Target target, int baseRevision, PositionDraft mine, PersonId by, Instant at) {
        var base = base(position, baseRevision);
        asides.lay(position.response(), target, Math.max(0, baseRevision), base, mine, by, at);
        var savedBy = position.savedBy();
        var savedAt = position.savedAt();
        return new SaveOutcome.Conflict(
                position.draft(),
                position.revision(),
                savedBy == null ? "" : names.of(savedBy),
                savedAt == null ? at : savedAt,
                base,
                by.equals(savedBy));
    }

    /** Tells whose change stands beside another's. */
    SaveOutcome.Merged merged(SaveOutcome.Saved saved, PositionDraft both, Said.Overtaken overtaken, PersonId by) {
        var other = overtaken.by();
        var at = overtaken.at();
        return new SaveOutcome.Merged(
                saved,
                both,
                overtaken.draft(),
                other == null ? "" : names.of(other),
                at == null ? saved.at() : at,
                by.equals(other));
    }
}
