package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.concordat.discussion.CommentOnUs;
import org.concordat.record.CommentsOnOrganisation.Concern;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Prose;

/** What one organisation said of ours, and the way to where it stands. */
class OnUsCard extends Composite<Article> {

    OnUsCard(CommentOnUs comment) {
        var who = new Paragraph(title(comment));
        who.addClassName("strong");
        if (comment.isNew()) {
            who.addComponentAsFirst(newMark());
        }
        var when = new Paragraph(
                new Span(Moments.dateAndTime(comment.writtenAt()) + " · "),
                new Anchor(
                        DiscussionNavigation.comment(comment.position(), comment.reference()),
                        translate("discussion.onUs.read")));
        when.addClassName("prov");
        getContent().addClassName("remark");
        getContent().add(who, new Prose(comment.html()), when);
    }

    static String title(CommentOnUs comment) {
        var question = comment.question();
        if (comment.concern() != Concern.POSITION) {
            return translate("discussion.onUs." + comment.concern(), comment.organisation());
        }
        return question == null
                ? translate("discussion.onUs.paper", comment.organisation())
                : translate("discussion.onUs.question", comment.organisation(), question);
    }

    static Span newMark() {
        var mark = new Span(translate("discussion.onUs.new"));
        mark.addClassNames("chip", "state");
        return mark;
    }
}
