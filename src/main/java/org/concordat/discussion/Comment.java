package org.concordat.discussion;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.discussion.CommentRefused.Fault;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's remark on another's published position, or its reply to such a remark, in its versions. Of these at most
 * one waits for a moderator before it is read; what the public reads is the latest that is published.
 */
@Entity
class Comment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int revision;

    private String reference;
    private String positionReference;
    private @Nullable String replyTo;
    private UUID consultationId;
    private @Nullable Integer questionNumber;
    private @Nullable String paragraphRef;
    private UUID organisationId;
    private Instant writtenAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @OneToMany(mappedBy = "comment", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<CommentVersion> versions = new ArrayList<>();

    protected Comment() {}

    /** A comment on a position, with its first version. */
    Comment(Reference reference, CommentedPosition position, Member author, CommentDraft draft, Instant writtenAt) {
        this.reference = reference.value();
        this.positionReference = position.reference().value();
        this.consultationId = position.consultation().value();
        this.questionNumber = position.target().questionNumber().orElse(null);
        this.paragraphRef = position.target().paragraphRef().orElse(null);
        this.organisationId = author.organisation().value();
        this.writtenAt = writtenAt;
        versions.add(new CommentVersion(this, 1, draft, author.person(), writtenAt));
    }

    /** A reply. What replies to a reply stands beside it, under the same comment: there are two levels. */
    static Comment reply(
            Reference reference,
            CommentedPosition position,
            Comment to,
            Member author,
            CommentDraft draft,
            Instant writtenAt) {
        var reply = new Comment(reference, position, author, draft, writtenAt);
        reply.replyTo = to.replyTo == null ? to.reference : to.replyTo;
        return reply;
    }

    Reference reference() {
        return new Reference(reference);
    }

    Reference position() {
        return new Reference(positionReference);
    }

    Optional<Reference> replyTo() {
        return Optional.ofNullable(replyTo).map(Reference::new);
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

    Instant writtenAt() {
        return writtenAt;
    }

    List<CommentVersion> versions() {
        return List.copyOf(versions);
    }

    CommentVersion latest() {
        return versions.stream()
                .max(Comparator.comparingInt(CommentVersion::number))
                .orElseThrow();
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** What the public reads; nothing of what it never read, or no longer reads. */
    Optional<CommentVersion> published() {
        return withdrawnAt != null
                ? Optional.empty()
                : versions.stream()
                        .filter(CommentVersion::isPublished)
                        .max(Comparator.comparingInt(CommentVersion::number));
    }

    CommentState state() {
        return withdrawnAt == null ? latest().state() : CommentState.WITHDRAWN;
    }

    /** Whether its organisation can write it anew: what waits, what came back, and what is published. */
    boolean canChange() {
        return withdrawnAt == null && (isOpen() || published().isPresent());
    }

    private boolean isOpen() {
        return latest().state() == CommentState.IN_MODERATION || latest().state() == CommentState.RETURNED;
    }

    /**
     * Writes it anew. What waits is taken back; what is published stays until the new version is.
     *
     * @param read the number of the latest version when it was read
     * @throws CommentRefused when another version came since, or it can no longer change
     */
    CommentVersion revise(int read, CommentDraft draft, PersonId by, Instant at) {
        if (!canChange()) {
            throw new CommentRefused(Fault.SETTLED);
        }
        if (latest().number() != read) {
            throw new CommentRefused(Fault.CHANGED);
        }
        giveUpWhatWaits();
        var next = new CommentVersion(this, read + 1, draft, by, at);
        versions.add(next);
        return next;
    }

    /**
     * Takes it back: from the moderators, from the record, or both.
     *
     * @throws CommentRefused when there is nothing to take back
     */
    void withdraw(PersonId by, Instant at) {
        if (!canChange()) {
            throw new CommentRefused(Fault.SETTLED);
        }
        giveUpWhatWaits();
        withdrawnAt = at;
        withdrawnBy = by.value();
    }

    /** Its organisation is not who it said. */
    void takeOffTheRecord(Instant at) {
        if (published().isEmpty()) {
            throw new IllegalStateException("The comment is not published");
        }
        withdrawnAt = at;
    }

    private void giveUpWhatWaits() {
        if (latest().state() == CommentState.IN_MODERATION) {
            latest().takeBack();
        }
    }
}
