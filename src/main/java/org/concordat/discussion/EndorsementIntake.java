package org.concordat.discussion;

import java.util.List;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.moderation.Explanation;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Hands reservations over to the moderators, and takes them back. */
@Component
class EndorsementIntake {

    private final Intake intake;
    private final AuditTrail audit;

    EndorsementIntake(Intake intake, AuditTrail audit) {
        this.intake = intake;
        this.audit = audit;
    }

    void handOver(Endorsement endorsement) {
        intake.handOver(new ForModeration(
                ContentKind.RESERVATION,
                endorsement.contentId(),
                endorsement.consultation(),
                endorsement.target(),
                List.of(endorsement.organisation())));
    }

    /** @throws EndorsementRefused when a moderator decided in the same moment */
    void takeBack(Endorsement endorsement) {
        try {
            intake.takeBack(ContentKind.RESERVATION, List.of(endorsement.contentId()));
        } catch (OptimisticLockingFailureException sameMoment) {
            throw new EndorsementRefused(EndorsementRefused.Fault.CHANGED);
        }
    }

    /** What the moderators decided on a reservation, once they have. */
    @Nullable
    Explanation explanation(Endorsement endorsement) {
        return endorsement.reservation().isEmpty()
                ? null
                : intake.explanation(ContentKind.RESERVATION, endorsement.contentId())
                        .orElse(null);
    }

    void log(Endorsement endorsement, Act act) {
        audit.add(AuditEntry.as(AuditRole.MEMBER)
                .workingFor(endorsement.organisation())
                .did(act, endorsement.position().value()));
    }
}
