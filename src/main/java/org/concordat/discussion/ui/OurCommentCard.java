package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.concordat.discussion.OurComment;
import org.concordat.kernel.Target;
import org.concordat.response.ui.ExplanationNotice;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Prose;

/** One comment of ours: on whom, what became of it, and how the moderator explained it. */
class OurCommentCard extends Composite<Article> {

    OurCommentCard(OurComment comment) {
        var on = new Paragraph(title(comment.target()));
        on.addClassName("strong");
        var state = new Span(getTranslation("discussion.state." + comment.state()));
        state.addClassNames("chip", "state");
        var position = new Anchor("/positions/" + comment.position(), getTranslation("discussion.ourComment.position"));
        position.setRouterIgnore(true);
        var facts = new Paragraph(
                state,
                new Span(getTranslation(
                        "discussion.ourComment.facts", Moments.dateAndTime(comment.writtenAt()), comment.reference())),
                position);
        facts.addClassName("prov");
        getContent().addClassName("remark");
        getContent().add(on, new Prose(comment.text()), facts);
        var explanation = comment.explanation();
        if (explanation != null) {
            getContent().add(new ExplanationNotice(explanation));
        }
    }

    private String title(Target target) {
        return switch (target) {
            case Target.Question it -> getTranslation("discussion.ourComment", it.number());
            case Target.Paragraph it -> getTranslation("discussion.ourComment.paragraph", it.ref());
            case Target.WholePaper it -> getTranslation("discussion.ourComment.paper");
        };
    }
}
