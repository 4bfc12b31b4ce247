package org.concordat.response;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.text.Text;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a version of a response holds on one target. The response keeps it, and alone changes it. */
@Entity
class Position {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Response response;

    private UUID consultationId;
    private @Nullable Integer questionNumber;
    private @Nullable String paragraphRef;
    private String reference;

    /** In which form its target is answered, which stays. */
    private String kind = AnswerJson.write(QuestionKind.stance());

    private String said = DraftJson.write(PositionDraft.empty());
    private int revision;
    private @Nullable Instant savedAt;
    private @Nullable UUID savedBy;

    @Transient
    private @Nullable PositionDraft draft;

    protected Position() {}

    Position(Response response, Target target, QuestionKind kind, Reference reference) {
        this.response = response;
        this.consultationId = response.consultation().value();
        this.questionNumber = target.questionNumber().orElse(null);
        this.paragraphRef = target.paragraphRef().orElse(null);
        this.kind = AnswerJson.write(kind);
        this.reference = reference.value();
    }

    /** The same position in a later version, under the same reference. */
    Position in(Response later) {
        var copy = new Position(later, target(), kind(), reference());
        copy.said = said;
        copy.revision = 1;
        copy.savedAt = savedAt;
        copy.savedBy = savedBy;
        return copy;
    }

    UUID id() {
        return id;
    }

    Target target() {
        return Target.of(questionNumber, paragraphRef);
    }

    QuestionKind kind() {
        return AnswerJson.kind(kind);
    }

    Reference reference() {
        return new Reference(reference);
    }

    /** What it says, which can always be read, whatever became of what is kept. */
    PositionDraft draft() {
        var read = draft;
        if (read == null) {
            read = DraftJson.read(said);
            draft = read;
        }
        return read;
    }

    @Nullable
    Stance stance() {
        return draft().stance();
    }

    Text reasons() {
        return draft().reasons();
    }

    int revision() {
        return revision;
    }

    @Nullable
    Instant savedAt() {
        return savedAt;
    }

    @Nullable
    PersonId savedBy() {
        return savedBy == null ? null : new PersonId(savedBy);
    }

    Response response() {
        return response;
    }

    boolean begun() {
        return draft().begun();
    }

    boolean complete() {
        return lacks().isEmpty();
    }

    /** What it lacks before it can be signed. */
    List<Problem.Kind> lacks() {
        return draft().lacks(kind());
    }

    boolean says(PositionDraft other) {
        return revision > 0 && said.equals(DraftJson.write(other));
    }

    /** Counts a revision that never stood by itself: what one of two had written, before both were put together. */
    void count() {
        revision++;
    }

    void say(PositionDraft other, PersonId by, Instant at) {
        said = DraftJson.write(other);
        draft = other;
        savedBy = by.value();
        savedAt = at;
        revision++;
    }
}
