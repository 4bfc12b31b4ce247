package org.concordat.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.record.CommentReading;
import org.concordat.record.PublishedComment;
import org.concordat.record.Publishing;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts versions of comments on the record and tells whom it concerns, in the transaction of whoever decides so. */
@Component
class CommentPublication {

    private final Publishing record;
    private final CommentReading reading;
    private final OrganisationLookup organisations;
    private final CommentedPositions positions;
    private final CommentRepository comments;
    private final ApplicationEventPublisher events;
    private final ConsultationClock clock;

    CommentPublication(
            Publishing record,
            CommentReading reading,
            OrganisationLookup organisations,
            CommentedPositions positions,
            CommentRepository comments,
            ApplicationEventPublisher events,
            ConsultationClock clock) {
        this.record = record;
        this.reading = reading;
        this.organisations = organisations;
        this.positions = positions;
        this.comments = comments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a version on the record. Where the comment, or the position that it is about, left the record meanwhile, there is
     * nothing to put it on; answers whether there was.
     *
     * @param since when it was decided first that the public may read it, where that was before
     */
    boolean publish(CommentVersion version, PublishedText text, @Nullable Instant since) {
        var comment = version.comment();
        if (comment.isWithdrawn() || positions.find(comment.position()).isEmpty()) {
            return false;
        }
        record.publish(new PublishedComment(
                comment.reference(),
                version.number(),
                comment.position(),
                comment.replyTo().orElse(null),
                version.quoted(),
                addresses(version.mentions()),
                addresses(List.of(comment.organisation())).getFirst(),
                text,
                version.writtenAt(),
                since == null ? clock.instant() : since));
        return true;
    }

    /** Tells of a version that nobody could read before. */
    void tell(CommentVersion version) {
        var comment = version.comment();
        events.publishEvent(new CommentPublished(
                comment.reference(),
                version.number(),
                comment.position(),
                comment.target().questionNumber(),
                comment.consultation(),
                comment.organisation(),
                positions
                        .find(comment.position())
                        .map(CommentedPosition::organisations)
                        .orElse(List.of()),
                comment.replyTo()
                        .flatMap(it -> comments.findByReference(it.value()))
                        .map(Comment::organisation),
                version.mentions().stream()
                        .filter(it -> comment.versions().stream()
                                .noneMatch(other -> other.number() < version.number()
                                        && other.isPublished()
                                        && other.mentions().contains(it)))
                        .toList(),
                version.writtenBy(),
                clock.instant()));
    }

    /**
     * Takes away what the public reads of it.
     *
     * @param reason code of what is told in its place; nothing where it is hidden until it is decided
     */
    void takeBack(CommentVersion version, @Nullable String reason) {
        record.withdrawComment(version.comment().reference(), version.number(), reason, clock.instant());
    }

    /** Whether the public reads it, or that there was one. */
    boolean isOnRecord(Comment comment) {
        return reading.isOn(comment.reference(), comment.position());
    }

    /** Says on the record that its organisation withdrew it; nothing where it never was there, or a moderator removed it. */
    void withdraw(Comment comment) {
        record.retractComment(
                comment.reference(), addresses(List.of(comment.organisation())).getFirst(), clock.instant());
    }

    private List<Slug> addresses(List<OrganisationId> ids) {
        var found = organisations.of(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(OrganisationSummary::slug)
                .toList();
    }
}
