package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.concordat.consultation.ParagraphText;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Slug;

/** A question with the paragraphs that it is about, so that nobody answers from memory. */
class QuestionHead extends Composite<Header> {

    static final String HEADING = "question";

    QuestionHead(Slug consultation, QuestionText question) {
        var refs = question.about().stream()
                .map(ParagraphText::ref)
                .collect(Collectors.joining(getTranslation("uikit.list.separator")));
        var context = new Paragraph(
                refs.isEmpty()
                        ? getTranslation("response.question", question.number())
                        : getTranslation("response.question.about", question.number(), refs));
        context.addClassName("prov");
        var title = new H2(question.text());
        title.setId(HEADING);
        getContent().addClassName("question-head");
        getContent().add(context, title);
        question.about().forEach(it -> getContent().add(paragraph(consultation, it)));
    }

    private Div paragraph(Slug consultation, ParagraphText text) {
        var ref = new Anchor("/consultations/" + consultation + "/paper#" + text.ref(), text.ref());
        ref.setRouterIgnore(true);
        ref.getElement().setAttribute("aria-label", getTranslation("response.paragraph.inPaper", text.ref()));
        var words = new Span(
                text.provenance() == Provenance.QUOTED
                        ? getTranslation(
                                "response.paragraph.quoted", text.text().plain())
                        : text.text().plain());
        var source = new Span(getTranslation(
                "response.paragraph.source", getTranslation("provenance." + text.provenance()), text.attribution()));
        source.addClassName("prov");
        var paragraph = new Div(ref, words, source);
        paragraph.addClassName("para");
        return paragraph;
    }
}
