package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concordat.record.CommentRemoval;
import org.concordat.record.ListedOrganisation;
import org.concordat.record.ThreadedComment;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Prose;

/** A published comment or reply in its place, as everybody reads it, or the trace of one. */
class RemarkCard extends LiveCard<ThreadedComment> {

    RemarkCard(ThreadedComment comment) {
        getContent().addClassName("remark");
        getContent().setId(comment.reference().value());
        if (comment.isReply()) {
            getContent().addClassName("answer");
        }
        show(comment);
    }

    @Override
    final void show(ThreadedComment comment) {
        if (comment.isRemoved()) {
            fill(facts(removed(comment)));
        } else {
            fill(said(comment).toArray(Component[]::new));
        }
        offer(!comment.isRemoved());
    }

    private List<Component> said(ThreadedComment comment) {
        var said = new ArrayList<Component>();
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
        said.add(head);
        if (comment.quoted() != null) {
            said.add(new Quoted(comment.quoted()));
        }
        said.add(new Prose(Objects.requireNonNull(comment.text())));
        if (!comment.mentions().isEmpty()) {
            said.add(facts(getTranslation(
                    "discussion.remark.mentions",
                    String.join(
                            getTranslation("uikit.list.separator"),
                            comment.mentions().stream()
                                    .map(ListedOrganisation::name)
                                    .toList()))));
        }
        var edited = comment.editedAt();
        if (edited != null) {
            said.add(new Details(
                    getTranslation("discussion.remark.edited", Moments.dateAndTime(edited)),
                    comment.earlier().stream().map(RemarkCard::earlier).toArray(Component[]::new)));
        }
        return said;
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
