package org.concordat.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.spi.ContentId;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/** A comment as it was sent once. Its words never change; moderators decide on it, and not on the comment. */
@Entity
class CommentVersion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Comment comment;

    private int number;
    private String text;
    private @Nullable String quoted;
    private UUID[] mentions;

    @Enumerated(EnumType.STRING)
    private CommentState state = CommentState.IN_MODERATION;

    private boolean decided;
    private UUID writtenBy;
    private Instant writtenAt;

    protected CommentVersion() {}

    CommentVersion(Comment comment, int number, CommentDraft draft, PersonId by, Instant at) {
        this.id = UUID.randomUUID();
        this.comment = comment;
        this.number = number;
        this.text = draft.text().json();
        this.quoted = draft.quoted().isBlank() ? null : draft.quoted();
        this.mentions = draft.mentions().stream().map(OrganisationId::value).toArray(UUID[]::new);
        this.writtenBy = by.value();
        this.writtenAt = at;
    }

    Comment comment() {
        return comment;
    }

    int number() {
        return number;
    }

    /** By which the moderators know it. */
    ContentId contentId() {
        return new ContentId(id);
    }

    /** The words, which can always be read, whatever became of what is kept. */
    Text text() {
        return Text.salvaged(text);
    }

    /** Words of what it is about. */
    @Nullable
    String quoted() {
        return quoted;
    }

    List<OrganisationId> mentions() {
        return Arrays.stream(mentions).map(OrganisationId::new).toList();
    }

    CommentState state() {
        return state;
    }

    PersonId writtenBy() {
        return new PersonId(writtenBy);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Whether a moderator has yet to decide on it: before the public reads it, or after. */
    boolean waits() {
        return !decided && (state == CommentState.IN_MODERATION || state == CommentState.PUBLISHED);
    }

    boolean isPublished() {
        return state == CommentState.PUBLISHED;
    }

    /** The public reads it now, and a moderator after that. */
    void publishAtOnce() {
        require(state == CommentState.IN_MODERATION);
        state = CommentState.PUBLISHED;
    }

    /** @throws IllegalStateException when it was decided before, or taken back */
    void decide(CommentState decision) {
        require(waits());
        state = decision;
        decided = true;
    }

    /** Whether it can wait for the moderators again: not where its organisation took it back. */
    boolean canOpenAgain() {
        return decided && !comment.isWithdrawn() && state != CommentState.TAKEN_BACK;
    }

    /** Lets it wait for the moderators again; what is public stays so. Answers whether it can. */
    boolean openAgain() {
        if (!canOpenAgain()) {
            return false;
        }
        decided = false;
        if (state != CommentState.PUBLISHED) {
            state = CommentState.IN_MODERATION;
        }
        return true;
    }

    /** Nobody is to read it until it is decided. Answers whether anybody could. */
    boolean hide() {
        if (!waits() || state != CommentState.PUBLISHED || comment.isWithdrawn()) {
            return false;
        }
        state = CommentState.IN_MODERATION;
        return true;
    }

    void takeBack() {
        require(state == CommentState.IN_MODERATION);
        state = CommentState.TAKEN_BACK;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new IllegalStateException("The comment was decided before");
        }
    }
}
