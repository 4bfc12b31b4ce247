package org.concordat.discussion;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Reference;
import org.concordat.record.CommentReading;
import org.concordat.record.ListedPosition;
import org.concordat.record.PositionReading;
import org.springframework.stereotype.Component;

/** Finds words that somebody quotes in what the public reads, since nothing else can be quoted. */
@Component
class Passages {

    private final PositionReading positions;
    private final CommentReading comments;

    Passages(PositionReading positions, CommentReading comments) {
        this.positions = positions;
        this.comments = comments;
    }

    /**
     * The draft with the quoted words exactly as they stand in a position.
     *
     * @throws CommentRefused when they do not stand there
     */
    CommentDraft ofPosition(Reference position, CommentDraft draft) {
        return draft.quoted().isBlank()
                ? draft
                : exactly(
                        draft,
                        positions.versions(position).stream()
                                .filter(ListedPosition::current)
                                .flatMap(it -> Stream.concat(
                                        Stream.of(it.text().plain()),
                                        it.detail().conditions().stream()
                                                .map(condition ->
                                                        condition.words().plain())))
                                .toList());
    }

    /**
     * The draft with the quoted words exactly as they stand in a comment.
     *
     * @throws CommentRefused when they do not stand there
     */
    CommentDraft ofComment(Reference comment, CommentDraft draft) {
        return draft.quoted().isBlank()
                ? draft
                : exactly(
                        draft,
                        comments.find(comment).stream()
                                .flatMap(it -> Stream.ofNullable(it.text()))
                                .map(it -> it.plain())
                                .toList());
    }

    /** However their blanks and lines were typed or pasted. */
    private static CommentDraft exactly(CommentDraft draft, List<String> texts) {
        var words = Pattern.compile(Arrays.stream(draft.quoted().strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
        return texts.stream()
                .map(words::matcher)
                .filter(it -> it.find())
                .findFirst()
                .map(it -> new CommentDraft(draft.text(), it.group(), draft.mentions()))
                .orElseThrow(() -> new CommentRefused(CommentRefused.Fault.NOT_QUOTED));
    }
}
