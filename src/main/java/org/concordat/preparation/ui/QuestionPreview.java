package org.concordat.preparation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.concordat.consultation.NewConsultation;
import org.concordat.preparation.PreparedQuestion;
import org.concordat.uikit.AnswerField;

/** A question as whoever responds sees it, with the paragraphs that it is about. */
class QuestionPreview extends Section {

    QuestionPreview(PreparedQuestion question, List<NewConsultation.Paragraph> paragraphs) {
        addClassNames("question-head", "question-preview");
        var context = new Paragraph(
                question.about().isEmpty()
                        ? getTranslation("preparation.preview.question", question.number())
                        : getTranslation(
                                "preparation.preview.question.about",
                                question.number(),
                                String.join(getTranslation("uikit.list.separator"), question.about())));
        context.addClassName("prov");
        add(context, new H3(question.text()));
        if (!question.guidance().isEmpty()) {
            var guidance = new Paragraph(question.guidance());
            guidance.addClassNames("prov", "as-written");
            add(guidance);
        }
        if (!question.expected()) {
            var optional = new Paragraph(getTranslation("preparation.preview.optional"));
            optional.addClassName("prov");
            add(optional);
        }
        var kind = question.kind().asked();
        if (kind != null) {
            add(AnswerField.preview(kind));
        }
        paragraphs.stream()
                .filter(it -> question.about().contains(it.ref()))
                .map(QuestionPreview::paragraph)
                .forEach(this::add);
    }

    private static Div paragraph(NewConsultation.Paragraph it) {
        var ref = new Span(it.ref() + " ");
        ref.addClassName("strong");
        var paragraph = new Div(ref, new Span(it.text().plain()));
        paragraph.addClassName("para");
        return paragraph;
    }
}
