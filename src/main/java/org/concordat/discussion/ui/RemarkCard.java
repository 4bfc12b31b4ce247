package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.concordat.record.CommentRemoval;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ThreadedComment;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Prose;

/** A published comment or reply in its place, as everybody reads it, or the trace of one. */
class RemarkCard extends Composite<Article> {

    RemarkCard(ThreadedComment comment) {
        getContent().addClassName("remark");
        getContent().setId(comment.reference().value());
        if (comment.isReply()) {
            getContent().addClassName("answer");
        }
        if (comment.isRemoved()) {
            getContent().add(facts(removed(comment)));
        } else {
            show(comment);
        }
    }

    /** Puts something below what was said, such as the way to reply. */
    void below(Component component) {
        getContent().add(component);
    }

    private void show(ThreadedComment comment) {
        var who = Objects.requireNonNull(comment.organisation()).name();
        var head = facts(getTranslation(
                comment.isReply() ? "discussion.remark.reply" : "discussion.remark",
                who,
                Moments.dateAndTime(comment.writtenAt())));
        var link = new Anchor(
                "/positions/" + comment.position() + "?comment=" + comment.reference() + "#" + comment.reference(),
                comment.reference().value());
        link.setRouterIgnore(true);
        head.add(new Span(" · "), link);
        getContent().add(head);
        if (comment.quoted() != null) {
            getContent().add(new Quoted(comment.quoted()));
        }
        getContent().add(new Prose(Objects.requireNonNull(comment.text())));
        if (!comment.mentions().isEmpty()) {
            getContent()
                    .add(facts(getTranslation(
                            "discussion.remark.mentions",
                            String.join(
                                    getTranslation("uikit.list.separator"),
                                    comment.mentions().stream()
                                            .map(ListedOrganisation::name)
                                            .toList()))));
        }
        var edited = comment.editedAt();
        if (edited != null) {
            getContent()
                    .add(new Details(
                            getTranslation("discussion.remark.edited", Moments.dateAndTime(edited)),
                            comment.earlier().stream().map(RemarkCard::earlier).toArray(Component[]::new)));
        }
    }

    private static Component earlier(ThreadedComment.Earlier version) {
        return new Article(facts(Moments.dateAndTime(version.writtenAt())), new Prose(version.text()));
    }

    private String removed(ThreadedComment comment) {
        var when = Moments.dateAndTime(Objects.requireNonNull(comment.removedAt()));
        var who = comment.organisation();
        return comment.removal() == CommentRemoval.BY_AUTHOR && who != null
                ? getTranslation("discussion.remark.withdrawn", who.name(), when)
                : getTranslation("discussion.remark.removed", when);
    }

    private static Paragraph facts(String words) {
        var facts = new Paragraph(words);
        facts.addClassName("prov");
        return facts;
    }
}
