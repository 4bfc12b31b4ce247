package org.concordat.moderation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.concordat.moderation.spi.Verdict;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a moderator until it is decided, and again whenever it is opened again: its author appealed, readers
 * reported it, or a moderator looks anew.
 */
@Entity
class ModerationCase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ContentKind kind;

    private UUID contentId;
    private UUID consultationId;
    private @Nullable Integer questionNumber;
    private @Nullable String paragraphRef;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "moderation_case_author", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "organisation_id")
    private List<UUID> authors = new ArrayList<>();

    private Instant waitingSince;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Occasion occasion = Occasion.FIRST;

    private @Nullable Instant hiddenAt;
    private UUID submittedBy;
    private @Nullable UUID openedBy;
    private @Nullable Boolean flagged;
    private @Nullable UUID proposalId;
    private @Nullable UUID proposedBy;

    @Enumerated(EnumType.STRING)
    private Verdict.@Nullable Kind verdict;

    private @Nullable Instant decidedAt;
    private @Nullable UUID takenBackBy;
    private @Nullable Instant takenBackAt;

    protected ModerationCase() {}

    ModerationCase(ForModeration content, PersonId submittedBy, Instant waitingSince) {
        this.kind = content.kind();
        this.contentId = content.content().value();
        this.consultationId = content.consultation().value();
        this.questionNumber = content.target().questionNumber().orElse(null);
        this.paragraphRef = content.target().paragraphRef().orElse(null);
        content.authors().forEach(it -> authors.add(it.value()));
        this.submittedBy = submittedBy.value();
        this.waitingSince = waitingSince;
        this.submittedAt = waitingSince;
    }

    CaseId id() {
        return new CaseId(id);
    }

    int version() {
        return version;
    }

    ContentKind kind() {
        return kind;
    }

    ContentId contentId() {
        return new ContentId(contentId);
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    CaseSubject subject() {
        return new CaseSubject(id(), kind, contentId(), consultation(), target(), authors(), submittedBy(), occasion);
    }

    Target target() {
        return Target.of(questionNumber, paragraphRef);
    }

    List<OrganisationId> authors() {
        return authors.stream().map(OrganisationId::new).toList();
    }

    Instant waitingSince() {
        return waitingSince;
    }

    /** When it came to the moderators first. */
    Instant submittedAt() {
        return submittedAt;
    }

    Occasion occasion() {
        return occasion;
    }

    /** Whether a moderator took its content off the record until it is decided. */
    boolean isHidden() {
        return hiddenAt != null;
    }

    PersonId submittedBy() {
        return new PersonId(submittedBy);
    }

    /** Says whether it should be looked at twice. */
    void flag(boolean twice) {
        flagged = twice;
    }

    /** Whether there is nothing to decide any more. */
    boolean isOver() {
        return verdict != null || takenBackAt != null;
    }

    /** Whether a moderator decided it. */
    boolean isDecided() {
        return verdict != null;
    }

    /** Ends it without a decision: whoever wrote the content does not want it published. Nothing happens where it is over. */
    void takeBack(PersonId by, Instant at) {
        if (!isOver()) {
            takenBackBy = by.value();
            takenBackAt = at;
            dropProposal();
        }
    }

    /** Who took the content back before it was decided, and when; nothing where nobody did. */
    @Nullable
    TakenBack takenBack() {
        return takenBackBy == null || takenBackAt == null
                ? null
                : new TakenBack(new PersonId(takenBackBy), takenBackAt);
    }

    record TakenBack(PersonId by, Instant at) {}

    /** Whether this is the first look at it. */
    boolean openedFirstBy(PersonId moderator) {
        if (openedBy != null || isOver()) {
            return false;
        }
        openedBy = moderator.value();
        return true;
    }

    /** @throws AlreadyDecided when it is over, or changed since it was read */
    void decide(Verdict.Kind how, int readVersion, Instant at) {
        requireAsRead(readVersion);
        verdict = how;
        decidedAt = at;
        hiddenAt = null;
        dropProposal();
    }

    private void requireAsRead(int readVersion) {
        if (isOver() || version != readVersion) {
            throw new AlreadyDecided();
        }
    }

    /**
     * Lets it wait for a second moderator, with another proposal in place of an earlier one.
     *
     * @throws AlreadyDecided when it is over, or changed since it was read
     */
    void propose(UUID proposal, PersonId by, int readVersion) {
        requireAsRead(readVersion);
        proposalId = proposal;
        proposedBy = by.value();
    }

    /** The decision that waits for a second moderator; nothing where none does. */
    @Nullable
    UUID proposal() {
        return proposalId;
    }

    /** Who proposed it. */
    @Nullable
    PersonId proposedBy() {
        return proposedBy == null ? null : new PersonId(proposedBy);
    }

    /**
     * The decision that somebody may confirm.
     *
     * @throws AlreadyDecided when it is over, changed since it was read, or nothing is proposed
     * @throws OwnProposal when they proposed it
     */
    UUID proposalFor(PersonId moderator, int readVersion) {
        requireAsRead(readVersion);
        if (proposalId == null) {
            throw new AlreadyDecided();
        }
        if (moderator.value().equals(proposedBy)) {
            throw new OwnProposal();
        }
        return proposalId;
    }

    private void dropProposal() {
        proposalId = null;
        proposedBy = null;
    }

    /**
     * Lets it wait again, as something that nobody has looked at.
     *
     * @throws NotDecided when it waits, or its author took it back
     */
    void openAgain(Occasion why, Instant at) {
        if (verdict == null || takenBackAt != null) {
            throw new NotDecided();
        }
        verdict = null;
        decidedAt = null;
        openedBy = null;
        occasion = why;
        waitingSince = at;
    }

    /** @throws AlreadyDecided when it is over */
    void hide(Instant at) {
        if (isOver()) {
            throw new AlreadyDecided();
        }
        hiddenAt = at;
    }
}
