package org.concordat.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.CommentRules;
import org.concordat.moderation.Explanation;
import org.concordat.moderation.Explanations;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.concordat.text.PublishedText;
import org.springframework.stereotype.Component;

/** Hands versions of comments over to the moderators, and takes them back. */
@Component
class CommentIntake {

    private final Intake intake;
    private final Explanations told;
    private final CommentPublication publication;
    private final CommentRepository comments;
    private final AuditTrail audit;

    CommentIntake(
            Intake intake,
            Explanations told,
            CommentPublication publication,
            CommentRepository comments,
            AuditTrail audit) {
        this.intake = intake;
        this.told = told;
        this.publication = publication;
        this.comments = comments;
        this.audit = audit;
    }

    /** Where the rules say so, the public reads it before the moderators do. */
    void handOver(CommentVersion version, CommentRules rules, Act act) {
        var comment = version.comment();
        intake.handOver(new ForModeration(
                ContentKind.COMMENT,
                version.contentId(),
                comment.consultation(),
                comment.target(),
                List.of(comment.organisation())));
        log(comment, act);
        if (rules.atOnce()) {
            version.publishAtOnce();
            comments.flush();
            if (publication.publish(version, PublishedText.of(version.text()), null)) {
                publication.tell(version);
            }
        }
    }

    /** Lets go of the cases of these, after whoever decides on one at that moment. */
    void takeBack(Collection<UUID> versions) {
        intake.takeBack(
                ContentKind.COMMENT, versions.stream().map(ContentId::new).toList());
    }

    /** What the moderators decided on several versions, by their content. */
    Map<ContentId, Explanation> explanations(Collection<ContentId> versions) {
        return told.of(ContentKind.COMMENT, versions);
    }

    void log(Comment comment, Act act) {
        audit.add(AuditEntry.as(AuditRole.MEMBER)
                .workingFor(comment.organisation())
                .did(act, comment.reference().value()));
    }
}
