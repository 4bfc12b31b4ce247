package org.concordat.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.discussion.EndorsementRefused.Fault;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.moderation.spi.ContentId;
import org.concordat.text.Text;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation stands behind another's published position. Whole, it is public at once; with a reservation, once a
 * moderator has read that. What was endorsed and under which reservation never changes: who means something else takes it
 * back and endorses anew.
 */
@Entity
class Endorsement {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int revision;

    private String positionReference;
    private int positionVersion;
    private UUID consultationId;
    private @Nullable Integer questionNumber;
    private @Nullable String paragraphRef;
    private UUID organisationId;
    private @Nullable String reservation;

    @Enumerated(EnumType.STRING)
    private EndorsementState state;

    private UUID endorsedBy;
    private Instant endorsedAt;
    private @Nullable UUID takenBackBy;
    private @Nullable Instant takenBackAt;

    protected Endorsement() {}

    /** @param reservation blank where the position is endorsed whole */
    Endorsement(CommentedPosition position, Member approver, Text reservation, Instant at) {
        this.positionReference = position.reference().value();
        this.positionVersion = position.version();
        this.consultationId = position.consultation().value();
        this.questionNumber = position.target().questionNumber().orElse(null);
        this.paragraphRef = position.target().paragraphRef().orElse(null);
        this.organisationId = approver.organisation().value();
        this.reservation = reservation.isBlank() ? null : reservation.json();
        this.state = reservation.isBlank() ? EndorsementState.STANDS : EndorsementState.IN_MODERATION;
        this.endorsedBy = approver.person().value();
        this.endorsedAt = at;
    }

    UUID id() {
        return id;
    }

    /** By which the moderators know its reservation. */
    ContentId contentId() {
        return new ContentId(id);
    }

    Reference position() {
        return new Reference(positionReference);
    }

    int positionVersion() {
        return positionVersion;
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    Target target() {
        return Target.of(questionNumber, paragraphRef);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Optional<Text> reservation() {
        return Optional.ofNullable(reservation).map(Text::salvaged);
    }

    EndorsementState state() {
        return state;
    }

    PersonId endorsedBy() {
        return new PersonId(endorsedBy);
    }

    Instant endorsedAt() {
        return endorsedAt;
    }

    boolean stands() {
        return state == EndorsementState.STANDS;
    }

    /**
     * A moderator has decided on its reservation.
     *
     * @throws IllegalStateException when that was done before and it is not public, it has none, or it was taken back
     */
    void decide(EndorsementState decision) {
        if (state != EndorsementState.IN_MODERATION && !(stands() && reservation != null)) {
            throw new IllegalStateException("The reservation does not wait");
        }
        state = decision;
    }

    /** Whether its reservation can wait for the moderators again: not where it was taken back. */
    boolean canOpenAgain() {
        return state != EndorsementState.TAKEN_BACK && reservation != null;
    }

    /** Lets its reservation wait for the moderators again; what is public stays so. Answers whether it can. */
    boolean openAgain() {
        if (!canOpenAgain()) {
            return false;
        }
        if (!stands()) {
            state = EndorsementState.IN_MODERATION;
        }
        return true;
    }

    /** Nobody is to read it until it is decided. Answers whether anybody could. */
    boolean hide() {
        if (!stands() || reservation == null) {
            return false;
        }
        state = EndorsementState.IN_MODERATION;
        return true;
    }

    /**
     * It still stands for a later version of the position.
     *
     * @throws EndorsementRefused when it does not stand, or the version is earlier
     */
    void confirm(int version) {
        if (!stands()) {
            throw new EndorsementRefused(Fault.SETTLED);
        }
        if (version < positionVersion) {
            throw new EndorsementRefused(Fault.CHANGED);
        }
        positionVersion = version;
    }

    /**
     * Takes it back, from the record or from the moderators.
     *
     * @throws EndorsementRefused when there is nothing to take back
     */
    void takeBack(PersonId by, Instant at) {
        end(at);
        takenBackBy = by.value();
    }

    /** Its organisation is not who it said. */
    void takeOffTheRecord(Instant at) {
        end(at);
    }

    private void end(Instant at) {
        if (!stands() && state != EndorsementState.IN_MODERATION) {
            throw new EndorsementRefused(Fault.SETTLED);
        }
        state = EndorsementState.TAKEN_BACK;
        takenBackAt = at;
    }
}
