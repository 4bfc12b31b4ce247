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

    /** Few components, for there is one of it for each question. */
    private final class Item extends ListItem {

        private final Anchor link;
        private final Span title;
        private final Span dot = new Span();
        private @Nullable Span company;

        Item(Target target, String number, String words, boolean current) {
            title = new Span(words);
            title.addClassName("title");
            var name = new Span(number);
            name.addClassName("number");
            dot.getElement().setAttribute("role", "img");
            link = new Anchor(address.at(target));
            link.add(name, title, dot);
            if (current) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
            mark("none");
        }

        void show(PositionInRoom position) {
            mark(position.complete() ? "done" : position.draft().begun() ? "half" : "none");
            var change = position.draft().change();
            if (change != null && position.target() instanceof Target.Paragraph) {
                title.setText(getTranslation("response.paragraph.changed"));
            }
        }

        void show(List<Span> others) {
            if (company != null) {
                link.remove(company);
                company = null;
            }
            if (!others.isEmpty()) {
                company = new Span(others.toArray(Component[]::new));
                company.addClassName("company");
                link.add(company);
            }
        }

        private void mark(String progress) {
            dot.setClassName("dot " + progress);
            dot.getElement().setAttribute("aria-label", getTranslation("response.progress." + progress));
        }
    }
}
