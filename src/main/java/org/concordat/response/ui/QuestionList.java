package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Slug;
import org.concordat.response.PositionInRoom;
import org.concordat.uikit.Panel;

/** All questions of the consultation, with how far our answer to each has come: in words too, not by the dot alone. */
class QuestionList extends Composite<Nav> {

    private final Slug consultation;
    private final Panel panel = new Panel("");

    QuestionList(Slug consultation) {
        this.consultation = consultation;
        getContent().setAriaLabel(getTranslation("response.questions"));
        getContent().add(panel);
    }

    void show(List<QuestionText> questions, List<PositionInRoom> positions, int current) {
        var list = new OrderedList();
        list.addClassName("ql");
        questions.forEach(it -> list.add(item(it, progress(positions, it.number()), it.number() == current)));
        long answered = positions.stream().filter(PositionInRoom::complete).count();
        panel.retitle(getTranslation("response.answered", answered, questions.size()));
        panel.show(list);
    }

    private ListItem item(QuestionText question, String progress, boolean current) {
        var dot = new Span();
        dot.addClassNames("dot", progress);
        var said = new Span(getTranslation("response.progress." + progress));
        said.addClassName("unseen");
        var title = new Span(question.title());
        title.addClassName("title");
        var link = new Anchor(ResponseNavigation.question(consultation, question.number()));
        link.add(dot, new Span(Integer.toString(question.number())), title, said);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    private static String progress(List<PositionInRoom> positions, int question) {
        return positions.stream()
                .filter(it -> it.question() == question)
                .findFirst()
                .map(it -> it.complete() ? "done" : it.revision() > 0 ? "half" : "none")
                .orElse("none");
    }
}
