package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.consultation.QuestionText;
import org.concordat.discussion.PositionToDiscuss;
import org.concordat.discussion.PublishedRemark;
import org.concordat.kernel.Provenance;
import org.concordat.response.ui.DetailToRead;
import org.concordat.uikit.AnswerWords;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;
import org.concordat.uikit.Still;

/** One published position, what others said about it, and the place to say something. */
class PositionCard extends LiveCard<PositionToDiscuss> {

    private final List<QuestionText> questions;
    private final boolean whole;
    private PositionToDiscuss position;

    /** @param whole whether it stands alone, with all its comments elsewhere on the screen */
    PositionCard(PositionToDiscuss position, List<QuestionText> questions, boolean whole) {
        this.position = position;
        this.questions = questions;
        this.whole = whole;
        getContent().addClassNames("card", "position");
        getContent().setId(position.reference().value());
        show(position);
    }

    @Override
    final void show(PositionToDiscuss now) {
        position = now;
        var answer = position.answer();
        var words = List.of(
                Still.of(context()),
                new H2(names()),
                Still.of(answer == null ? badges() : new Div(badges(), new AnswerWords(answer))),
                new Prose(position.html()),
                Still.of(new DetailToRead(position.detail(), position.conditions())));
        var said = whole ? List.<Component>of() : List.of(Still.of(remarks()), Still.of(all()));
        fill(Stream.concat(words.stream(), said.stream()).toArray(Component[]::new));
        offer(true);
    }

    String names() {
        return String.join(getTranslation("uikit.list.separator"), position.organisations());
    }

    private Paragraph context() {
        var about = questions.stream()
                .filter(it -> Integer.valueOf(it.number()).equals(position.question()))
                .findFirst()
                .map(it -> getTranslation("discussion.position.question", it.number(), it.title()))
                .orElseGet(() -> position.paragraph() == null
                        ? getTranslation("discussion.position.paper")
                        : getTranslation("discussion.position.paragraph", position.paragraph()));
        var reference = onTheRecord(position.reference().value());
        var context = new Paragraph(
                new Span(getTranslation("discussion.position.context", about, Moments.date(position.asAt()))),
                reference);
        context.addClassName("prov");
        return context;
    }

    private Anchor onTheRecord(String label) {
        var link = new Anchor("/positions/" + position.reference(), label);
        link.setRouterIgnore(true);
        return link;
    }

    private Div badges() {
        var badges = new Div(new StanceBadge(position.stance()), new KindChip(position.kind()));
        badges.addClassName("badges");
        if (position.fictional()) {
            badges.add(chip("fictional"));
        }
        if (position.provenance() != Provenance.SUBMITTED) {
            badges.add(chip("provenance." + position.provenance()));
        }
        if (position.ours()) {
            badges.add(chip("discussion.ours"));
        }
        return badges;
    }

    private Span chip(String key) {
        var chip = new Span(getTranslation(key));
        chip.addClassName("chip");
        return chip;
    }

    private Div remarks() {
        var remarks = new Div();
        remarks.addClassName("remarks");
        if (!position.comments().isEmpty()) {
            remarks.add(new H3(getTranslation("discussion.remarks", position.commentsInAll())));
            position.comments().stream().map(this::remark).forEach(remarks::add);
        }
        return remarks;
    }

    private Component remark(PublishedRemark remark) {
        var who = new Paragraph(
                getTranslation("discussion.remark", remark.organisation(), Moments.dateAndTime(remark.writtenAt())));
        who.addClassName("prov");
        var article = new Article(who, new Prose(remark.html()));
        article.addClassName("remark");
        return article;
    }

    private Paragraph all() {
        var link = new Anchor(
                DiscussionNavigation.position(position.reference()),
                position.commentsInAll() == 0
                        ? getTranslation("discussion.position.open")
                        : getTranslation("discussion.remarks.all", position.commentsInAll()));
        link.setAriaLabel(getTranslation("discussion.position.open.of", names()));
        return new Paragraph(link);
    }
}
