package org.concordat.response;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.PersonId;
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

    @Enumerated(EnumType.STRING)
    private @Nullable Stance stance;

    private String reasons = Text.empty().json();
    private int revision;
    private @Nullable Instant savedAt;
    private @Nullable UUID savedBy;

    protected Position() {}

    Position(Response response, Target target, Reference reference) {
        this.response = response;
        this.consultationId = response.consultation().value();
        this.questionNumber = target.questionNumber().orElse(null);
        this.paragraphRef = target.paragraphRef().orElse(null);
        this.reference = reference.value();
    }

    /** The same position in a later version, under the same reference. */
    Position in(Response later) {
        var copy = new Position(later, target(), reference());
        copy.stance = stance;
        copy.reasons = reasons;
        copy.revision = 1;
        copy.savedAt = savedAt;
        copy.savedBy = savedBy;
        return copy;
    }

    Target target() {
        return Target.of(questionNumber, paragraphRef);
    }

    Reference reference() {
        return new Reference(reference);
    }

    @Nullable
    Stance stance() {
        return stance;
    }

    /** The words of our reasons, which can always be read, whatever became of what is kept. */
    Text reasons() {
        return Text.salvaged(reasons);
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

    PositionDraft draft() {
        return new PositionDraft(stance, reasons());
    }

    boolean begun() {
        return stance != null || !reasons().isBlank();
    }

    boolean complete() {
        return stance != null && (!stance.needsReasons() || !reasons().isBlank());
    }

    boolean says(PositionDraft draft) {
        return revision > 0
                && stance == draft.stance()
                && reasons.equals(draft.reasons().json());
    }

    void say(PositionDraft draft, PersonId by, Instant at) {
        stance = draft.stance();
        reasons = draft.reasons().json();
        savedBy = by.value();
        savedAt = at;
        revision++;
    }
}
