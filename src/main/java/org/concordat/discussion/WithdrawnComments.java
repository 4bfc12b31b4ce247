package org.concordat.discussion;

import org.concordat.kernel.OrganisationId;
import org.concordat.record.Publishing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the comments of an organisation that is not who it said off the record. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class WithdrawnComments {

    private final CommentRepository comments;
    private final Publishing record;

    WithdrawnComments(CommentRepository comments, Publishing record) {
        this.comments = comments;
        this.record = record;
    }

    /** How many of its comments the public can read now. */
    @Transactional(readOnly = true)
    public int published(OrganisationId organisation) {
        return comments.countByOrganisationIdAndState(organisation.value(), CommentState.PUBLISHED);
    }

    /** Takes them all off the record for good. What was sent stays with us. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOffTheRecord(OrganisationId organisation) {
        for (var comment : comments.findByOrganisationIdAndState(organisation.value(), CommentState.PUBLISHED)) {
            comment.withdraw();
            comments.saveAndFlush(comment);
            record.withdrawComment(comment.reference());
        }
    }
}
