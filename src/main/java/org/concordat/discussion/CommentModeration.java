package org.concordat.discussion;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.concordat.moderation.spi.Beside;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Involved;
import org.concordat.moderation.spi.ModeratedContent;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.Verdict;
import org.concordat.organisation.Organisations;
import org.concordat.record.ListedPosition;
import org.concordat.record.PositionReading;
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

    private final CommentRepository comments;
    private final Organisations organisations;
    private final Publishing record;
    private final PositionReading positions;
    private final CommentedPositions commented;
    private final MessageSource messages;
    private final ConsultationClock clock;

    CommentModeration(
            CommentRepository comments,
            Organisations organisations,
            Publishing record,
            PositionReading positions,
            CommentedPositions commented,
            MessageSource messages,
            ConsultationClock clock) {
        this.comments = comments;
        this.organisations = organisations;
        this.record = record;
        this.positions = positions;
        this.commented = commented;
        this.messages = messages;
        this.clock = clock;
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
    public Map<ContentId, String> about(Collection<ContentId> contents, Locale locale) {
        return comments.findByIdIn(contents.stream().map(ContentId::value).toList()).stream()
                .collect(Collectors.toMap(Comment::contentId, it -> about(it.target(), locale)));
    }

    private String about(Target target, Locale locale) {
        return switch (target) {
            case Target.Question it -> messages.getMessage("discussion.case.about", new Object[] {it.number()}, locale);
            case Target.Paragraph it ->
                messages.getMessage("discussion.case.about.paragraph", new Object[] {it.ref()}, locale);
            case Target.WholePaper it -> messages.getMessage("discussion.case.about.paper", null, locale);
        };
    }

    @Override
    public List<ModeratedPart> parts(ContentId content, Locale locale) {
        var comment = find(content);
        return List.of(ModeratedPart.whole(WHOLE, comment.text(), about(comment, locale)));
    }

    private List<Beside> about(Comment comment, Locale locale) {
        return positions.versions(comment.position()).stream()
                .filter(ListedPosition::current)
                .map(it -> (Beside)
                        new Beside.Said(messages.getMessage("discussion.case.position", null, locale), it.text()))
                .toList();
    }

    /** Whose position it is about, and who else remarked on that. */
    @Override
    public Map<ContentId, Involved> involved(Collection<ContentId> contents) {
        var asked = comments.findByIdIn(contents.stream().map(ContentId::value).toList());
        var threads = comments
                .findByPositionReferenceIn(
                        asked.stream().map(it -> it.position().value()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(Comment::position));
        return asked.stream().collect(Collectors.toMap(Comment::contentId, it -> {
            var thread = threads.getOrDefault(it.position(), List.of());
            var organisations = Stream.concat(
                    thread.stream().map(Comment::organisation),
                    commented.find(it.position()).stream().flatMap(found -> found.organisations().stream()));
            return new Involved(
                    organisations.collect(Collectors.toSet()),
                    thread.stream().map(Comment::writtenBy).collect(Collectors.toSet()));
        }));
    }

    @Override
    public void takenUp(ContentId content) {
        // A comment has no state of its own for being read.
    }

    @Override
    public void carryOut(ContentId content, Verdict verdict) {
        switch (verdict) {
            case Verdict.Publish it -> publish(content, it.texts());
            case Verdict.Return it -> decide(content, CommentState.RETURNED);
            case Verdict.Withhold it -> decide(content, CommentState.WITHHELD);
            case Verdict.Reject it -> decide(content, CommentState.REJECTED);
        }
    }

    private void publish(ContentId content, Map<String, PublishedText> texts) {
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

    private Comment decide(ContentId content, CommentState decision) {
        var comment = find(content);
        comment.decide(decision);
        return comments.saveAndFlush(comment);
    }

    private Comment find(ContentId content) {
        return comments.findById(content.value()).orElseThrow(NotFound::new);
    }
}
