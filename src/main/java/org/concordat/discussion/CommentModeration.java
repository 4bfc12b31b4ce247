package org.concordat.discussion;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ModeratedContent;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers comments to the moderators, and publishes what they let through. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentModeration implements ModeratedContent {

    private static final String WHOLE = "comment";

    private final CommentRepository comments;
    private final CommentPublication publication;
    private final CommentContext context;

    CommentModeration(CommentRepository comments, CommentPublication publication, CommentContext context) {
        this.comments = comments;
        this.publication = publication;
        this.context = context;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.COMMENT;
    }

    @Override
    public Set<Verdict.Kind> verdicts() {
        return EnumSet.allOf(Verdict.Kind.class);
    }

    @Override
    public List<ModeratedPart> parts(ContentId content, Locale locale) {
        var version = find(content);
        return List.of(ModeratedPart.whole(WHOLE, version.text(), context.of(version, locale)));
    }

    @Override
    public int number(ContentId content) {
        return find(content).number();
    }

    @Override
    public Optional<ContentId> before(ContentId content) {
        var version = find(content);
        return version.comment().versions().stream()
                .filter(it -> it.number() == version.number() - 1)
                .map(CommentVersion::contentId)
                .findFirst();
    }

    @Override
    public void takenUp(ContentId content) {
        // A comment has no state of its own for being read.
    }

    @Override
    public void carryOut(ContentId content, Verdict verdict) {
        switch (verdict) {
            case Verdict.Publish it -> publish(content, it);
            case Verdict.Return it -> turnDown(content, CommentState.RETURNED, it.reason());
            case Verdict.Withhold it -> turnDown(content, CommentState.WITHHELD, it.reason());
            case Verdict.Reject it -> turnDown(content, CommentState.REJECTED, it.reason());
        }
    }

    @Override
    public Optional<ContentId> published(Reference reference) {
        return comments.findByReference(reference.value())
                .flatMap(Comment::published)
                .map(CommentVersion::contentId);
    }

    @Override
    public boolean canOpenAgain(ContentId content) {
        return find(content).canOpenAgain();
    }

    @Override
    public boolean openAgain(ContentId content) {
        var version = lock(content);
        boolean can = version.openAgain();
        comments.flush();
        return can;
    }

    @Override
    public boolean hide(ContentId content) {
        var version = lock(content);
        boolean could = version.hide();
        comments.flush();
        if (could) {
            publication.takeBack(version, null);
        }
        return could;
    }

    private void publish(ContentId content, Verdict.Publish verdict) {
        var version = lock(content);
        boolean unread = !version.isPublished() && !verdict.again();
        version.decide(CommentState.PUBLISHED);
        comments.flush();
        if (publication.publish(version, Objects.requireNonNull(verdict.texts().get(WHOLE)), verdict.since())
                && unread) {
            publication.tell(version);
        }
    }

    /** Nothing of it, not even a trace, is on the record where nobody could read it. */
    private void turnDown(ContentId content, CommentState decision, String reason) {
        var version = lock(content);
        version.decide(decision);
        comments.flush();
        publication.takeBack(version, reason);
    }

    private CommentVersion find(ContentId content) {
        return comments.version(content.value()).orElseThrow(NotFound::new);
    }

    private CommentVersion lock(ContentId content) {
        var version = find(content);
        comments.lock(version.comment().reference().value());
        return version;
    }
}
