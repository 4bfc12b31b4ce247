package org.concordat.discussion.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.uikit.Moments;

/** Says until when comments are taken, or since when they are not. */
class CommentsOpen extends Paragraph {

    CommentsOpen(ConsultationSummary consultation) {
        addClassName("prov");
        var until = Moments.dateAndTime(consultation.commentsUntil());
        if (consultation.takesComments()) {
            setText(getTranslation("discussion.open.until", until));
        } else if (consultation.phase() == Phase.SCHEDULED) {
            setText(getTranslation("discussion.closed.not"));
        } else {
            setText(getTranslation("discussion.closed", until));
        }
    }
}
