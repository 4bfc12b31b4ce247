package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.concordat.discussion.OurComment;
import org.concordat.kernel.Target;
import org.concordat.response.ui.ExplanationNotice;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Prose;

/**
 * One comment of ours: on whom, what became of it, how the moderator explained it, and what can be done with it now.
 */
class OurCommentCard extends LiveCard<OurComment> {

    private OurComment comment;
    private final OwnCommentActions actions;
    private final Div below = new Div();

    OurCommentCard(OurComment comment, OwnCommentActions actions) {
        this.comment = comment;
        this.actions = actions;
        getContent().addClassName("remark");
        getContent().setId("ours-" + comment.reference());
        below(below);
        show(comment);
    }

    @Override
    final void show(OurComment now) {
        comment = now;
        fill(said().toArray(Component[]::new));
        if (!isWrittenOn()) {
            offer();
        }
    }

    private List<Component> said() {
        var said = new ArrayList<Component>();
        var on = new Paragraph(title(comment.target()));
        on.addClassName("strong");
        var facts = new Paragraph(
                chip(getTranslation("discussion.state." + comment.state())),
                new Span(getTranslation(
                        "discussion.ourComment.facts", Moments.dateAndTime(comment.writtenAt()), comment.reference())),
                new Anchor(
                        DiscussionNavigation.position(comment.position()),
                        getTranslation("discussion.ourComment.position")));
        facts.addClassName("prov");
        said.add(on);
        if (!comment.quoted().isEmpty()) {
            said.add(new Quoted(comment.quoted()));
        }
        said.add(new Prose(comment.text()));
        said.add(facts);
        comment.publicVersion()
                .filter(it -> it < comment.version())
                .ifPresent(it -> said.add(new Paragraph(getTranslation("discussion.ourComment.public", it))));
        var explanation = comment.explanation();
        if (explanation != null) {
            said.add(new ExplanationNotice(explanation));
            said.add(actions.appeal(explanation));
        }
        return said;
    }

    /** What the browser keeps another version by. */
    String thing() {
        return CommentForm.VERSION + comment.reference();
    }

    /** Opens the form again of a version that was begun here and not sent. */
    void goOn() {
        if (comment.canChange() && actions.mayChange()) {
            write();
        }
    }

    private void offer() {
        below.removeAll();
        below.addClassName("actions");
        if (comment.canChange() && actions.mayChange()) {
            var change = new Button(
                    getTranslation(
                            switch (comment.state()) {
                                case RETURNED -> "discussion.ourComment.again";
                                case IN_MODERATION -> "discussion.ourComment.change";
                                default -> "discussion.ourComment.edit";
                            }),
                    click -> write().focus());
            change.setAriaLabel(change.getText() + " " + comment.reference());
            below.add(change);
        }
        if (comment.canWithdraw() && actions.mayWithdraw()) {
            var withdraw = new Button(
                    getTranslation("discussion.ourComment.withdraw"), click -> actions.askToWithdraw(comment));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY);
            withdraw.setAriaLabel(withdraw.getText() + " " + comment.reference());
            below.add(withdraw);
        }
    }

    private CommentForm write() {
        var from = comment;
        var form = new CommentForm(
                        thing(),
                        "discussion.form.rules.anew",
                        actions::named,
                        draft -> {
                            actions.revise(from, draft);
                            offer();
                        },
                        this::offer)
                .from(from.draft(), actions.addressed(from));
        below.removeAll();
        below.removeClassName("actions");
        below.add(form);
        return form;
    }

    private static Span chip(String words) {
        var chip = new Span(words);
        chip.addClassNames("chip", "state");
        return chip;
    }

    private String title(Target target) {
        var kind = comment.replyTo().isPresent() ? "discussion.ourReply" : "discussion.ourComment";
        return switch (target) {
            case Target.Question it -> getTranslation(kind, it.number());
            case Target.Paragraph it -> getTranslation(kind + ".paragraph", it.ref());
            case Target.WholePaper it -> getTranslation(kind + ".paper");
        };
    }
}
