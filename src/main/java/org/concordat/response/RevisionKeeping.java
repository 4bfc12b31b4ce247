package org.concordat.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.concordat.account.Names;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.AttachmentRefused.Fault;
import org.concordat.attachment.Attachments;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.response.Response.Said;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nothing that was ever saved of a position is gone, nor what could not be saved, and that it names no file
 * but ours.
 */
@Component
class RevisionKeeping {

    private final RevisionRows revisions;
    private final AsideRows asides;
    private final PositionFileRows files;
    private final Attachments attachments;
    private final Names names;
    private final OnPaperRows papers;

    RevisionKeeping(
            RevisionRows revisions,
            AsideRows asides,
            PositionFileRows files,
            Attachments attachments,
            Names names,
            OnPaperRows papers) {
        this.papers = papers;
        this.revisions = revisions;
        this.asides = asides;
        this.files = files;
        this.attachments = attachments;
        this.names = names;
    }

    /**
     * Makes sure that each file in a draft is kept as the draft says, and is of whoever shares the response, or was in this
     * position before.
     *
     * @throws AttachmentRefused when one is not, whoever it belongs to
     */
    void requireFiles(Response response, Target target, PositionDraft draft) {
        var position = response.on(target);
        var named = new ArrayList<>(draft.files());
        position.ifPresent(it -> named.removeAll(it.draft().files()));
        if (named.isEmpty()) {
            return;
        }
        var ids = named.stream().map(Attachment::id).toList();
        var kept = attachments.find(ids);
        var before = position.map(it -> files.everNamed(it, ids)).orElse(Set.of());
        for (var it : named) {
            var file = kept.get(it.id());
            if (file == null
                    || !file.attachment().equals(it)
                    || !response.organisations().contains(file.organisation()) && !before.contains(it.id())) {
                throw new AttachmentRefused(Fault.GONE);
            }
        }
    }

    /** Takes down on which version of the paper a position was begun. */
    void begun(Position position, int paperVersion, Member by, Instant at) {
        if (paperVersion > 1) {
            papers.add(position.id(), paperVersion, false, by, at);
        }
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
