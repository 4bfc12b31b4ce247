package org.concordat.discussion;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.moderation.Explanation;
import org.concordat.moderation.Explanations;
import org.concordat.moderation.Intake;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands reservations over to the moderators, and takes them back. */
@Component
class EndorsementIntake {

    private final Intake intake;
    private final Explanations told;
    private final AuditTrail audit;

    EndorsementIntake(Intake intake, Explanations told, AuditTrail audit) {
        this.intake = intake;
        this.told = told;
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

    /** Lets go of the cases of these, after whoever decides on one at that moment. */
    void takeBack(Collection<UUID> endorsements) {
        intake.takeBack(
                ContentKind.RESERVATION,
                endorsements.stream().map(ContentId::new).toList());
    }

    /** What the moderators decided on a reservation, once they have. */
    @Nullable
    Explanation explanation(Endorsement endorsement) {
        return endorsement.reservation().isEmpty()
                ? null
                : told.of(ContentKind.RESERVATION, endorsement.contentId()).orElse(null);
    }

    void log(Endorsement endorsement, Act act) {
        audit.add(AuditEntry.as(AuditRole.MEMBER)
                .workingFor(endorsement.organisation())
                .did(act, endorsement.position().value()));
    }
}
