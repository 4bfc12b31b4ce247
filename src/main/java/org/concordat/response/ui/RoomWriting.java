package org.concordat.response.ui;

import java.util.List;
import java.util.Optional;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.CheckedFile;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Target;
import org.concordat.response.AsideId;
import org.concordat.response.AttachingFiles;
import org.concordat.response.ColleagueNote;
import org.concordat.response.ColleagueNotes;
import org.concordat.response.JointId;
import org.concordat.response.LayingAside;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionHistory;
import org.concordat.response.PositionPast;
import org.concordat.response.PositionRevision;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseRoom;
import org.concordat.response.SaveOutcome;
import org.concordat.response.WordsAside;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is read and written in the room: positions, their past, words laid aside, and notes. */
@Component
class RoomWriting {

    private final OurResponses ours;
    private final ResponseDrafting drafting;
    private final LayingAside laying;
    private final PositionHistory history;
    private final ColleagueNotes notes;
    private final AttachingFiles files;

    RoomWriting(
            OurResponses ours,
            ResponseDrafting drafting,
            LayingAside laying,
            PositionHistory history,
            ColleagueNotes notes,
            AttachingFiles files) {
        this.files = files;
        this.ours = ours;
        this.drafting = drafting;
        this.laying = laying;
        this.history = history;
        this.notes = notes;
    }

    /** Our own response to a consultation, or a joint one that we share. */
    Optional<ResponseRoom> room(ConsultationId consultation, @Nullable JointId joint) {
        return joint == null
                ? ours.room(consultation)
                : ours.room(joint).filter(it -> it.consultation().id().equals(consultation));
    }

    SaveOutcome save(ResponseId version, Target target, int base, PositionDraft draft) {
        return drafting.save(version, target, base, draft);
    }

    CheckedFile check(String name, String declared, byte[] content) {
        return files.check(name, declared, content);
    }

    Attachment attach(ResponseId version, CheckedFile file) {
        return files.attach(version, file);
    }

    /** What the person at work laid aside in this room, and has yet to choose on. */
    List<WordsAside> aside(ResponseRoom room) {
        return laying.mine(room.id());
    }

    void lay(ResponseId version, Target target, int base, PositionDraft draft) {
        laying.lay(version, target, base, draft);
    }

    void settle(ResponseId version, Target target) {
        laying.settle(version, target);
    }

    void settle(AsideId aside) {
        laying.settle(aside);
    }

    PositionPast past(ResponseRoom room, Target target, @Nullable PositionRevision after) {
        return history.of(room.id(), target, after);
    }

    List<ColleagueNote> notes(ResponseRoom room, Target target) {
        return notes.on(room.id(), target);
    }

    void note(ResponseRoom room, Target target, String words) {
        notes.add(room.id(), target, words);
    }
}
