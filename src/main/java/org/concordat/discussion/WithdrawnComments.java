package org.concordat.discussion;

import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.OrganisationId;
import org.concordat.record.EndorsementPublishing;
import org.concordat.record.Publishing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the comments and endorsements of an organisation that is not who it said off the record. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class WithdrawnComments {

    private final CommentRepository comments;
    private final Publishing record;
    private final EndorsementRepository endorsements;
    private final EndorsementPublishing endorsed;
    private final ConsultationClock clock;

    WithdrawnComments(
            CommentRepository comments,
            Publishing record,
            EndorsementRepository endorsements,
            EndorsementPublishing endorsed,
            ConsultationClock clock) {
        this.comments = comments;
        this.record = record;
        this.endorsements = endorsements;
        this.endorsed = endorsed;
        this.clock = clock;
    }

    /** How many of its comments the public can read now. */
    @Transactional(readOnly = true)
    public int published(OrganisationId organisation) {
        return comments.published(organisation.value()).size();
    }

    /** Takes them all off the record for good. What was sent stays with us. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOffTheRecord(OrganisationId organisation) {
        for (var comment : comments.published(organisation.value())) {
            comment.takeOffTheRecord(clock.instant());
            comments.flush();
            record.withdrawComment(comment.reference(), clock.instant());
        }
        for (var endorsement :
                endorsements.findByOrganisationIdAndState(organisation.value(), EndorsementState.STANDS)) {
            endorsement.takeOffTheRecord(clock.instant());
            endorsements.saveAndFlush(endorsement);
            endorsed.remove(endorsement.id());
        }
    }
}
