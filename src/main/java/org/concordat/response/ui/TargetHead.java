package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.concordat.consultation.ChapterText;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.Target;
import org.concordat.uikit.Script;
import org.concordat.uikit.Still;

/** What a position is about, with the words of the paper beside it, so that nobody answers from memory. */
class TargetHead extends Composite<Header> {

    static final String HEADING = "question";

    private final RoomAddress address;
    private final H2 title = new H2();

    TargetHead(RoomAddress address, AtHand atHand) {
        this.address = address;
        var context = new Paragraph(context(atHand));
        context.addClassName("prov");
        title.setText(atHand.heading());
        title.setId(HEADING);
        title.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("question-head");
        getContent().add(Still.of(context), title);
        atHand.help().forEach(it -> {
            var help = new Paragraph(it);
            help.addClassNames("prov", "as-written");
            getContent().add(Still.of(help));
        });
        atHand.about().forEach(it -> getContent().add(paragraph(it, !(atHand.target() instanceof Target.Paragraph))));
        atHand.paper().forEach(it -> getContent().add(chapter(it)));
    }

    /** Leads whoever came here by a step to what it is about. */
    void focus() {
        Script.call(title, "workspace", "focus");
    }

    private String context(AtHand atHand) {
        var refs = atHand.about().stream()
                .map(ParagraphText::ref)
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
        return atHand.target()
                .questionNumber()
                .map(number -> refs.isEmpty()
                        ? getTranslation("response.question", number)
                        : getTranslation("response.question.about", number, refs))
                .orElseGet(() -> TargetWords.of(atHand.target()));
    }

    private Component chapter(ChapterText chapter) {
        var paragraphs = new Div();
        chapter.paragraphs().forEach(it -> paragraphs.add(paragraph(it, true)));
        var title = chapter.number() == null
                ? chapter.title()
                : getTranslation("response.paper.chapter", chapter.number(), chapter.title());
        return new Details(title, paragraphs);
    }

    private Still paragraph(ParagraphText text, boolean offered) {
        var ref = new Anchor("/consultations/" + address.consultation() + "/paper#" + text.ref(), text.ref());
        ref.setRouterIgnore(true);
        ref.getElement().setAttribute("aria-label", getTranslation("response.paragraph.inPaper", text.ref()));
        var words = new Span(
                text.isGone()
                        ? getTranslation("response.paragraph.gone")
                        : text.isQuoted()
                                ? getTranslation(
                                        "response.paragraph.quoted", text.text().plain())
                                : text.text().plain());
        var source = new Span(getTranslation(
                "response.paragraph.source", getTranslation("provenance." + text.provenance()), text.attribution()));
        source.addClassName("prov");
        var paragraph = new Div(ref, words, source);
        paragraph.addClassName("para");
        if (offered && text.forComment()) {
            paragraph.add(onIt(text));
        }
        return Still.of(paragraph);
    }

    private Anchor onIt(ParagraphText text) {
        var link = new Anchor(
                address.at(new Target.Paragraph(text.ref())),
                getTranslation(text.isQuoted() ? "response.paragraph.change" : "response.paragraph.position"));
        link.getElement()
                .setAttribute("aria-label", getTranslation("response.paragraph.named", link.getText(), text.ref()));
        link.addClassName("on-it");
        return link;
    }
}
