package org.concordat.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.discussion.CommentPublished;
import org.concordat.discussion.EndorsementAskedAgain;
import org.concordat.discussion.PositionEndorsed;
import org.concordat.kernel.OrganisationId;
import org.concordat.moderation.AppealDecided;
import org.concordat.moderation.ContentDecided;
import org.concordat.moderation.Occasion;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.response.DeadlineNeared;
import org.concordat.response.ResponseOutdated;
import org.concordat.response.SignaturesAsked;
import org.concordat.response.SignaturesFell;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happened and has those told whom it concerns. Each event is kept until it was heard, and may be heard more
 * than once: nobody is told twice. Nobody is told of what they did themselves.
 */
@Component
class Hearing {

    private final Telling telling;

    Hearing(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener(id = "notification:content-decided")
    void on(ContentDecided decided) {
        if (decided.occasion() != Occasion.APPEAL) {
            tell(decided, kind(decided));
        }
    }

    @ApplicationModuleListener(id = "notification:appeal-decided")
    void on(AppealDecided appeal) {
        tell(appeal.decision(), appeal.changed() ? NoticeKind.APPEAL_CHANGED : NoticeKind.APPEAL_STANDS);
    }

    private void tell(ContentDecided decided, NoticeKind kind) {
        telling.tell(
                Fact.of(
                        "decided/" + decided.decided().value() + "/" + decided.at(),
                        kind,
                        decided.consultation(),
                        decided.kind(),
                        decided.content().value(),
                        0,
                        decided.question().orElse(null),
                        decided.at()),
                decided.authors(),
                Set.of(decided.decidedBy()));
    }

    private static NoticeKind kind(ContentDecided decided) {
        return switch (decided.verdict()) {
            case PUBLISH -> decided.whole() ? NoticeKind.PUBLISHED : NoticeKind.REDACTED;
            case RETURN -> NoticeKind.RETURNED;
            case WITHHOLD -> NoticeKind.WITHHELD;
            case REJECT -> NoticeKind.REJECTED;
        };
    }

    /** Each organisation once, by what concerns it most: its words are replied to, its position is meant, it is addressed. */
    @ApplicationModuleListener(id = "notification:comment-published")
    void on(CommentPublished published) {
        var told = new HashSet<>(Set.of(published.author()));
        tell(published, NoticeKind.REPLIED, published.repliesTo().stream().toList(), told);
        tell(published, NoticeKind.COMMENTED, published.holders(), told);
        tell(published, NoticeKind.MENTIONED, published.mentioned(), told);
    }

    private void tell(
            CommentPublished published, NoticeKind kind, List<OrganisationId> whom, Set<OrganisationId> told) {
        var further = new ArrayList<>(whom);
        further.removeIf(it -> !told.add(it));
        telling.tell(
                new Fact(
                        "comment/" + published.comment() + "/" + published.version(),
                        kind,
                        published.consultation(),
                        null,
                        null,
                        published.position(),
                        published.comment(),
                        published.version(),
                        published.question().orElse(null),
                        published.author(),
                        published.at()),
                further,
                Set.of(published.writtenBy()));
    }

    @ApplicationModuleListener(id = "notification:position-endorsed")
    void on(PositionEndorsed endorsed) {
        telling.tell(
                new Fact(
                        "endorsed/" + endorsed.endorsement(),
                        NoticeKind.ENDORSED,
                        endorsed.consultation(),
                        null,
                        endorsed.endorsement(),
                        endorsed.position(),
                        null,
                        endorsed.version(),
                        endorsed.question().orElse(null),
                        endorsed.by(),
                        endorsed.at()),
                endorsed.holders(),
                Set.of(endorsed.endorsedBy()));
    }

    @ApplicationModuleListener(id = "notification:endorsement-asked-again")
    void on(EndorsementAskedAgain asked) {
        telling.tell(
                new Fact(
                        "asked-again/" + asked.endorsement() + "/" + asked.version(),
                        NoticeKind.ASKED_AGAIN,
                        asked.consultation(),
                        null,
                        asked.endorsement(),
                        asked.position(),
                        null,
                        asked.version(),
                        asked.question().orElse(null),
                        null,
                        asked.at()),
                List.of(asked.endorser()),
                Set.of());
    }

    @ApplicationModuleListener(id = "notification:signatures-asked")
    void on(SignaturesAsked asked) {
        telling.tellAmong(
                Fact.of(
                        "sign-off/" + asked.response() + "/" + asked.at(),
                        NoticeKind.SIGN_OFF_ASKED,
                        asked.consultation(),
                        ContentKind.RESPONSE,
                        asked.response().value(),
                        asked.round(),
                        null,
                        asked.at()),
                asked.organisations(),
                asked.signers(),
                Set.copyOf(asked.sentBy().stream().toList()));
    }

    @ApplicationModuleListener(id = "notification:signatures-fell")
    void on(SignaturesFell fell) {
        telling.tellAmong(
                Fact.of(
                        "fell/" + fell.response() + "/" + fell.at(),
                        NoticeKind.SIGNATURE_FELL,
                        fell.consultation(),
                        ContentKind.RESPONSE,
                        fell.response().value(),
                        0,
                        null,
                        fell.at()),
                fell.organisations(),
                fell.signers(),
                Set.of(fell.by()));
    }

    @ApplicationModuleListener(id = "notification:deadline-neared")
    void on(DeadlineNeared neared) {
        telling.tell(
                Fact.of(
                        "deadline/" + neared.response() + "/" + neared.days() + "/" + neared.closesAt(),
                        NoticeKind.DEADLINE_NEAR,
                        neared.consultation(),
                        ContentKind.RESPONSE,
                        neared.response().value(),
                        neared.days(),
                        null,
                        neared.at()),
                neared.organisations(),
                Set.of());
    }

    @ApplicationModuleListener(id = "notification:response-outdated")
    void on(ResponseOutdated outdated) {
        telling.tell(
                Fact.of(
                        "outdated/" + outdated.response() + "/" + outdated.question() + "/" + outdated.version(),
                        kind(outdated),
                        outdated.consultation(),
                        ContentKind.RESPONSE,
                        outdated.response().value(),
                        outdated.version(),
                        outdated.question(),
                        outdated.at()),
                outdated.organisations(),
                Set.of());
    }

    private static NoticeKind kind(ResponseOutdated outdated) {
        return switch (outdated.why()) {
            case PAPER_CORRECTED -> NoticeKind.PAPER_CORRECTED;
            case CHANGE_GONE -> NoticeKind.CHANGE_GONE;
            case QUESTION_REWORDED -> NoticeKind.QUESTION_REWORDED;
        };
    }
}
