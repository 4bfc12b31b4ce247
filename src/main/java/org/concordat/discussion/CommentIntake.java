package org.concordat.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.moderation.Explanation;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Hands versions of comments over to the moderators, and takes them back. */
@Component
class CommentIntake {

    private final Intake intake;
    private final AuditTrail audit;

    CommentIntake(Intake intake, AuditTrail audit) {
        this.intake = intake;
        this.audit = audit;
    }

    void handOver(CommentVersion version, Act act) {
        var comment = version.comment();
        intake.handOver(new ForModeration(
                ContentKind.COMMENT,
                version.contentId(),
                comment.consultation(),
                comment.target(),
                List.of(comment.organisation())));
        log(comment, act);
    }

    /** @throws CommentRefused when a moderator decided in the same moment */
    void takeBack(Collection<UUID> versions) {
        try {
            intake.takeBack(
                    ContentKind.COMMENT, versions.stream().map(ContentId::new).toList());
        } catch (OptimisticLockingFailureException sameMoment) {
            throw new CommentRefused(CommentRefused.Fault.CHANGED);
        }
    }

    /** What the moderators decided on several versions, by their content. */
    Map<ContentId, Explanation> explanations(Collection<ContentId> versions) {
        return intake.explanations(ContentKind.COMMENT, versions);
    }

    void log(Comment comment, Act act) {
        audit.add(AuditEntry.as(AuditRole.MEMBER)
                .workingFor(comment.organisation())
                .did(act, comment.reference().value()));
    }
}
