package org.concordat.discussion;

import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.PublicWords;
import org.concordat.record.Publishing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the comments of an organisation that is not who it said off the record. */
@Component
class WithdrawnComments implements PublicWords {

    private final Comments comments;
    private final Publishing record;

    WithdrawnComments(Comments comments, Publishing record) {
        this.comments = comments;
        this.record = record;
    }

    @Override
    @Transactional(readOnly = true)
    public int published(OrganisationId organisation) {
        return comments.countByOrganisationIdAndState(organisation.value(), CommentState.PUBLISHED);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOffTheRecord(OrganisationId organisation) {
        for (var comment : comments.findByOrganisationIdAndState(organisation.value(), CommentState.PUBLISHED)) {
            comment.withdraw();
            comments.saveAndFlush(comment);
            record.withdrawComment(comment.reference());
        }
    }
}
