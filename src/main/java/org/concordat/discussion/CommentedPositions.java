package org.concordat.discussion;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Reference;
import org.concordat.reported.ReportedPositions;
import org.concordat.response.PublishedPositions;
import org.springframework.stereotype.Component;

/** Finds the published position that a comment is about, whether its organisation submitted it or the press reported it. */
@Component
class CommentedPositions {

    private final PublishedPositions submitted;
    private final ReportedPositions reported;

    CommentedPositions(PublishedPositions submitted, ReportedPositions reported) {
        this.submitted = submitted;
        this.reported = reported;
    }

    Optional<CommentedPosition> find(Reference reference) {
        return submitted
                .find(reference)
                .map(it -> new CommentedPosition(
                        reference, it.version(), it.consultation(), it.target(), it.organisations()))
                .or(() -> reported.find(reference)
                        .map(it -> new CommentedPosition(
                                reference, it.version(), it.consultation(), it.target(), List.of(it.organisation()))));
    }
}
