package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.response.ResponseRoom;
import org.concordat.response.WordReturn;
import org.concordat.response.WordReturn.Part;
import org.concordat.response.WordReturn.ReturnedPosition;
import org.concordat.response.WordReturn.Told;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Script;
import org.concordat.uikit.TrackedWords;

/** What came back in a Word file: each part with its difference, to be taken or left, and what has no place. */
class WordReturned extends Composite<Div> {

    private final Choices choices;
    private final boolean open;

    /** What can become of what came back. */
    interface Choices {

        void take(Set<String> parts);

        void leave(Set<String> parts);

        void drop();
    }

    WordReturned(WordReturn returned, ResponseRoom room, Choices choices) {
        this.choices = choices;
        this.open = room.may().edit();
        var drop = new Button(
                getTranslation(returned.positions().isEmpty() ? "response.word.done" : "response.word.drop"),
                click -> choices.drop());
        var what = new Panel(
                getTranslation("response.word.returned"),
                new Paragraph(getTranslation(
                        returned.positions().isEmpty() ? "response.word.returned.none" : "response.word.returned.what",
                        returned.name(),
                        Moments.dateAndTime(returned.at()))),
                drop);
        getContent().addClassName("returned");
        getContent().add(what);
        returned.positions().forEach(it -> getContent().add(position(it)));
        if (!returned.told().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("lines");
            returned.told().forEach(it -> list.add(told(it)));
            getContent()
                    .add(new Panel(
                            getTranslation("response.word.told"),
                            new Paragraph(getTranslation("response.word.told.what")),
                            list));
        }
    }

    private Component position(ReturnedPosition position) {
        var panel = new Panel(TargetWords.of(position.target()));
        position.parts().forEach(it -> panel.add(part(it)));
        if (open && position.parts().size() > 1) {
            var ids = position.parts().stream().map(Part::id).collect(Collectors.toSet());
            var all = new Button(getTranslation("response.word.take.all"), click -> choices.take(ids));
            all.setAriaLabel(getTranslation("response.word.take.all.of", TargetWords.of(position.target())));
            panel.add(all);
        }
        return panel;
    }

    private Component part(Part part) {
        var section = new Section(new H3(part.name()), new TrackedWords(part.difference()));
        section.addClassName("part");
        if (part.changedSince()) {
            section.add(small(getTranslation("response.word.changedSince")));
        }
        if (!part.trackedBy().isEmpty()) {
            var before = new Paragraph(part.untracked());
            before.addClassName("original");
            section.add(new Details(
                    getTranslation(
                            "response.word.tracked",
                            part.trackedBy().stream()
                                    .sorted()
                                    .collect(Collectors.joining(getTranslation("uikit.list.separator")))),
                    before));
        }
        if (open) {
            var ids = Set.of(part.id());
            var take = new Button(getTranslation("response.word.take"), click -> choices.take(ids));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            take.setAriaLabel(getTranslation("response.word.take.of", part.name()));
            var leave = new Button(getTranslation("response.word.leave"), click -> choices.leave(ids));
            leave.setAriaLabel(getTranslation("response.word.leave.of", part.name()));
            var actions = new Div(take, leave);
            actions.addClassName("actions");
            section.add(actions);
        }
        return section;
    }

    private ListItem told(Told told) {
        var item = new ListItem(new Paragraph(where(told) + " " + what(told)));
        if (!told.words().isEmpty()) {
            var words = new Paragraph(told.words());
            words.addClassName("original");
            var copy = new Button(
                    getTranslation("response.word.copy"),
                    click -> Script.call(this, "workspace", "copy", told.words())
                            .then(done -> Notices.done(getTranslation("response.word.copied"))));
            copy.addThemeVariants(ButtonVariant.TERTIARY);
            item.add(words, copy);
        }
        return item;
    }

    private String where(Told told) {
        var place = told.place();
        if (place != null) {
            return getTranslation("response.word.at", place);
        }
        return told.after().isEmpty()
                ? getTranslation("response.word.somewhere")
                : getTranslation("response.word.after", told.after());
    }

    private String what(Told told) {
        var oddity = told.oddity();
        var what = oddity == null
                ? getTranslation("response.word.told." + told.kind())
                : getTranslation("response.word.odd." + oddity);
        return told.by().isEmpty() ? what : getTranslation("response.word.by", what, told.by());
    }

    private static Paragraph small(String words) {
        var small = new Paragraph(words);
        small.addClassName("prov");
        return small;
    }
}
