package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Target;
import org.concordat.response.PositionInRoom;
import org.concordat.uikit.Panel;

/** All questions of the consultation, with how far our answer to each has come: in words too, not by the dot alone. */
class QuestionList extends Composite<Nav> {

    private final Slug consultation;
    private final Panel panel = new Panel("");
    private final OrderedList list = new OrderedList();
    private final Map<Integer, Item> items = new HashMap<>();

    QuestionList(Slug consultation) {
        this.consultation = consultation;
        list.addClassName("ql");
        panel.show(list);
        getContent().setAriaLabel(getTranslation("response.questions"));
        getContent().add(panel);
    }

    /** Shows how far each has come. Links stay where they are, so that a save never takes one from under the pointer. */
    void show(List<QuestionText> questions, List<PositionInRoom> positions, int current) {
        questions.forEach(it -> items.computeIfAbsent(it.number(), number -> {
                    var item = new Item(it, number == current);
                    list.add(item);
                    return item;
                })
                .show(progress(positions, it.number())));
        long answered = positions.stream()
                .filter(it -> it.complete() && it.target() instanceof Target.Question)
                .count();
        panel.retitle(getTranslation("response.answered", answered, questions.size()));
    }

    private final class Item extends ListItem {

        private final Span dot = new Span();
        private final Span said = new Span();

        Item(QuestionText question, boolean current) {
            said.addClassName("unseen");
            var title = new Span(question.title());
            title.addClassName("title");
            var link = new Anchor(ResponseNavigation.question(consultation, question.number()));
            link.add(dot, new Span(Integer.toString(question.number())), title, said);
            if (current) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }

        void show(String progress) {
            dot.setClassName("dot " + progress);
            said.setText(getTranslation("response.progress." + progress));
        }
    }

    private static String progress(List<PositionInRoom> positions, int question) {
        return positions.stream()
                .filter(it -> it.target().equals(Target.ofQuestion(question)))
                .findFirst()
                .map(it -> it.complete() ? "done" : it.revision() > 0 ? "half" : "none")
                .orElse("none");
    }
}
