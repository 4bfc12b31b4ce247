package org.concordat.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.concordat.moderation.spi.ContentId;
import org.concordat.text.Text;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An organisation's remark on another's published position. Its words never change. */
@Entity
class Comment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int revision;

    private String reference;
    private String positionReference;
    private UUID consultationId;
    private @Nullable Integer questionNumber;
    private @Nullable String paragraphRef;
    private UUID organisationId;
    private UUID writtenBy;
    private String text;

    @Enumerated(EnumType.STRING)
    private CommentState state = CommentState.IN_MODERATION;

    private Instant writtenAt;

    protected Comment() {}

    Comment(Reference reference, CommentedPosition position, Member author, Text text, Instant writtenAt) {
        this.reference = reference.value();
        this.positionReference = position.reference().value();
        this.consultationId = position.consultation().value();
        this.questionNumber = position.target().questionNumber().orElse(null);
        this.paragraphRef = position.target().paragraphRef().orElse(null);
        this.organisationId = author.organisation().value();
        this.writtenBy = author.person().value();
        this.text = text.json();
        this.writtenAt = writtenAt;
    }

    Target target() {
        return Target.of(questionNumber, paragraphRef);
    }

    /** By which the moderators know it. */
    ContentId contentId() {
        return new ContentId(id);
    }

    Reference reference() {
        return new Reference(reference);
    }

    Reference position() {
        return new Reference(positionReference);
    }

    PersonId writtenBy() {
        return new PersonId(writtenBy);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    /** The words, which can always be read, whatever became of what is kept. */
    Text text() {
        return Text.salvaged(text);
    }

    CommentState state() {
        return state;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** @throws IllegalStateException when it was decided before */
    void decide(CommentState decision) {
        if (state != CommentState.IN_MODERATION) {
            throw new IllegalStateException("The comment was decided before");
        }
        state = decision;
    }

    /** @throws IllegalStateException when it is not published */
    void withdraw() {
        if (state != CommentState.PUBLISHED) {
            throw new IllegalStateException("The comment is not published");
        }
        state = CommentState.WITHDRAWN;
    }
}
