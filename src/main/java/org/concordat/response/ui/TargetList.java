package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consultation.QuestionText;
import org.concordat.kernel.Target;
import org.concordat.response.PositionInRoom;
import org.concordat.response.ui.Company.Here;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Still;
import org.jspecify.annotations.Nullable;

/**
 * All that a position can be about, with how far ours on each has come, in words too and not by the dot alone: the
 * questions, the paragraphs on which we hold one, and the whole paper.
 */
class TargetList extends Composite<Nav> {

    private static final Target PAPER = new Target.WholePaper();

    private final RoomAddress address;
    private final Panel panel = new Panel("");
    private final OrderedList questions = new OrderedList();
    private final UnorderedList paragraphs = new UnorderedList();
    private final Map<Target, Item> items = new HashMap<>();
    private final int asked;

    TargetList(RoomAddress address, List<QuestionText> asked, AtHand current) {
        this.address = address;
        this.asked = asked.size();
        asked.forEach(it -> questions.add(
                item(Target.ofQuestion(it.number()), Integer.toString(it.number()), it.title(), current)));
        if (current.target() instanceof Target.Paragraph paragraph) {
            paragraphs.add(item(paragraph, paragraph.ref(), "", current));
        }
        var paper = new UnorderedList(item(PAPER, "", getTranslation("response.target.paper"), current));
        for (var list : List.of(questions, paragraphs, paper)) {
            list.addClassName("ql");
        }
        var another = new Paragraph(new Anchor(address.at(PAPER), getTranslation("response.paragraphs.another")));
        panel.show(questions, heading("response.paragraphs"), paragraphs, another, heading("response.paper"), paper);
        getContent().setAriaLabel(getTranslation("response.questions"));
        getContent().add(panel);
    }

    /** Shows how far each has come. Links stay where they are, so that a save never takes one from under the pointer. */
    void show(List<PositionInRoom> positions) {
        for (var position : positions) {
            if (position.target() instanceof Target.Paragraph paragraph
                    && position.begun()
                    && !items.containsKey(paragraph)) {
                paragraphs.add(item(paragraph, paragraph.ref(), "", null));
            }
        }
        positions.forEach(it -> {
            var item = items.get(it.target());
            if (item != null) {
                item.show(it);
            }
        });
        long answered = positions.stream()
                .filter(it -> it.complete() && it.target() instanceof Target.Question)
                .count();
        panel.retitle(getTranslation("response.answered", answered, asked));
    }

    /** Shows who else is at what. */
    void show(Collection<Here> others) {
        items.forEach((target, item) -> item.show(PresenceLine.avatars(others, target)));
    }

    private Component heading(String key) {
        var heading = new H3(getTranslation(key));
        heading.addClassName("of-list");
        return heading;
    }

    private Item item(Target target, String number, String title, @Nullable AtHand current) {
        var item = new Item(
                target, number, title, current != null && current.target().equals(target));
        items.put(target, item);
        return item;
    }

    /** Two components and what stands in them, for there is one of it for each question. */
    private final class Item extends ListItem {

        private final Anchor link;
        private final String number;
        private String title;
        private String progress = "none";
        private List<Span> company = List.of();

        Item(Target target, String number, String title, boolean current) {
            this.number = number;
            this.title = title;
            link = new Anchor(address.at(target));
            if (current) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
            show();
        }

        void show(PositionInRoom position) {
            var before = title + progress;
            progress = position.complete() ? "done" : position.draft().begun() ? "half" : "none";
            if (position.draft().change() != null && position.target() instanceof Target.Paragraph) {
                title = getTranslation("response.paragraph.changed");
            }
            if (!before.equals(title + progress)) {
                show();
            }
        }

        void show(List<Span> others) {
            if (!company.isEmpty() || !others.isEmpty()) {
                company = others;
                show();
            }
        }

        private void show() {
            var dot = span("dot " + progress, "");
            dot.getElement().setAttribute("role", "img");
            dot.getElement().setAttribute("aria-label", getTranslation("response.progress." + progress));
            var inside = new Span(span("number", number), span("title", title), dot);
            if (!company.isEmpty()) {
                var others = span("company", "");
                company.forEach(others::add);
                inside.add(others);
            }
            link.removeAll();
            link.add(Still.of(inside));
        }

        private static Span span(String meaning, String words) {
            var span = new Span(words);
            span.addClassNames(meaning.split(" "));
            return span;
        }
    }
}
