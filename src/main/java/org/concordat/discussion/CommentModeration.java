package org.concordat.discussion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ModeratedContent;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.organisation.Organisations;
import org.concordat.record.PublishedComment;
import org.concordat.record.Publishing;
import org.concordat.text.PublishedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers comments to the moderators, and publishes what they let through. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentModeration implements ModeratedContent {

    private static final String WHOLE = "comment";

    private final Comments comments;
    private final Organisations organisations;
    private final Publishing record;
    private final MessageSource messages;
    private final ConsultationClock clock;

    CommentModeration(
            Comments comments,
            Organisations organisations,
            Publishing record,
            MessageSource messages,
            ConsultationClock clock) {
        this.comments = comments;
        this.organisations = organisations;
        this.record = record;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.COMMENT;
    }

    @Override
    public List<ModeratedPart> parts(ContentId content) {
        var comment = find(content);
        var title = messages.getMessage(
                "discussion.case.part", new Object[] {comment.position().value()}, Locale.UK);
        return List.of(new ModeratedPart(WHOLE, title, comment.text()));
    }

    @Override
    public void takenUp(ContentId content) {
        // A comment has no state of its own for being read.
    }

    @Override
    public void publish(ContentId content, Map<String, PublishedText> texts) {
        var comment = decide(content, CommentState.PUBLISHED);
        var author = organisations.find(comment.organisation()).orElseThrow(NotFound::new);
        record.publish(new PublishedComment(
                comment.reference(),
                comment.position(),
                author.slug(),
                Objects.requireNonNull(texts.get(WHOLE)),
                comment.writtenAt(),
                clock.instant()));
    }

    @Override
    public void returnToAuthor(ContentId content) {
        decide(content, CommentState.RETURNED);
    }

    @Override
    public void withhold(ContentId content) {
        decide(content, CommentState.WITHHELD);
    }

    @Override
    public void reject(ContentId content) {
        decide(content, CommentState.REJECTED);
    }

    private Comment decide(ContentId content, CommentState decision) {
        var comment = find(content);
        comment.decide(decision);
        return comments.saveAndFlush(comment);
    }

    private Comment find(ContentId content) {
        return comments.findById(content.value()).orElseThrow(NotFound::new);
    }
}
