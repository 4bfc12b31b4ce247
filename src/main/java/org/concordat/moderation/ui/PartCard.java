package org.concordat.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.spi.Beside;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;
import org.concordat.uikit.TrackedWords;
import org.jspecify.annotations.Nullable;

/** What is judged by itself: all that it makes public, in pairs, and what the moderator does with it. */
class PartCard extends Section {

    final Button publish = new Button();
    final Button withhold = new Button();
    final Select<DecisionReason> why = new Select<>();

    private final ModeratedPart part;
    private final CaseMarks marks;
    private final Runnable changed;
    private final List<TextPair> pairs;
    private final Since since;
    private final Div body = new Div();
    private final Button fold = new Button();
    private final Paragraph nothing = new Paragraph(getTranslation("moderation.part.nothing"));

    /** How a part stands to the version before. */
    enum Since {
        SAME,
        CHANGED,
        NEW,
        /** There is no version before. */
        FIRST
    }

    /**
     * @param before every text of the version before; nothing where there is none
     * @param open whether there is something to decide
     * @param changed hears that something else is marked
     */
    PartCard(ModeratedPart part, @Nullable Map<String, Text> before, CaseMarks marks, boolean open, Runnable changed) {
        this.part = part;
        this.marks = marks;
        this.changed = changed;
        this.since = before == null ? Since.FIRST : since(before);
        this.pairs = part.texts().stream()
                .map(it -> new TextPair(it, before == null ? null : before.get(it.key()), marks, open, changed))
                .toList();
        addClassNames("card", "part");
        add(head(open), nothing, body);
        nothing.addClassName("nothing");
        part.beside().forEach(it -> body.add(beside(it)));
        pairs.forEach(body::add);
        if (!part.files().isEmpty()) {
            body.add(files(part.files()));
        }
        fold(since == Since.SAME
                && part.note() == null
                && part.texts().stream()
                        .allMatch(it ->
                                marks.in(it).isEmpty() && marks.suggestedIn(it).isEmpty()));
        if (part.note() != null) {
            body.add(new Notice(Notice.Weight.WARNING, getTranslation("moderation.part.note"), new Prose(part.note())));
        }
    }

    Since since() {
        return since;
    }

    private void fold(boolean folded) {
        body.setVisible(!folded);
        fold.setText(getTranslation(folded ? "moderation.part.unfold" : "moderation.part.fold"));
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(!folded));
        fold.setAriaLabel(
                getTranslation(folded ? "moderation.part.unfold.of" : "moderation.part.fold.of", part.title()));
    }

    /** @param read every text as the public will read it, by its key */
    void show(Map<String, PublishedText> read) {
        boolean kept = marks.withheld().containsKey(part.key());
        int redactions =
                part.texts().stream().mapToInt(it -> marks.in(it).size()).sum();
        publish.setText(getTranslation("moderation.part.publish", redactions));
        press(publish, !kept);
        press(withhold, kept);
        why.setVisible(kept);
        nothing.setVisible(kept);
        getElement().getClassList().set("withheld", kept);
        pairs.forEach(it -> it.show(kept ? null : read.get(it.text().key())));
    }

    private Div head(boolean open) {
        var head = new Div();
        head.addClassName("part-head");
        if (!part.title().isBlank()) {
            head.add(new H3(part.title()));
        }
        if (part.stance() != null) {
            head.add(new StanceBadge(part.stance()));
        }
        if (since != Since.FIRST) {
            var flag = new Span(getTranslation("moderation.part." + since));
            flag.addClassName("flag");
            head.add(flag);
        }
        if (open && part.separable()) {
            head.add(choice());
        }
        if (!part.title().isBlank()) {
            fold.addThemeVariants(ButtonVariant.TERTIARY);
            fold.addClassName("fold");
            fold.addClickListener(click -> fold(body.isVisible()));
            head.add(fold);
        }
        return head;
    }

    private Since since(Map<String, Text> before) {
        var known =
                part.texts().stream().filter(it -> before.containsKey(it.key())).toList();
        boolean same = known.size() == part.texts().size()
                && part.texts().stream().allMatch(it -> it.text().equals(before.get(it.key())))
                && before.keySet().stream()
                        .filter(it -> it.equals(part.key()) || it.startsWith(part.key() + "/"))
                        .allMatch(key ->
                                part.texts().stream().anyMatch(it -> it.key().equals(key)));
        return known.isEmpty() ? Since.NEW : same ? Since.SAME : Since.CHANGED;
    }

    private Div choice() {
        withhold.setText(getTranslation("moderation.part.withhold"));
        publish.addClickListener(click -> {
            marks.publish(part.key());
            changed.run();
        });
        withhold.addClickListener(click -> why.setVisible(true));
        withhold.addClickListener(click -> why.focus());
        why.setItems(DecisionReason.values());
        why.setItemLabelGenerator(it -> getTranslation("moderation.reason." + it));
        why.setPlaceholder(getTranslation("moderation.part.why"));
        why.setAriaLabel(getTranslation("moderation.part.why.of", part.title()));
        why.setValue(marks.withheld().get(part.key()));
        why.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                marks.withhold(part.key(), event.getValue());
                changed.run();
            }
        });
        var choice = new Div(publish, withhold, why);
        choice.addClassName("part-choice");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", part.title());
        return choice;
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.getElement().getClassList().set("pressed", pressed);
    }

    private Div beside(Beside beside) {
        var heading = new Paragraph(beside.heading());
        heading.addClassName("prov");
        Component words =
                switch (beside) {
                    case Beside.Said it -> new Prose(it.words());
                    case Beside.Tracked it -> new TrackedWords(it.words());
                };
        var shown = new Div(heading, words);
        shown.addClassName("beside");
        return shown;
    }

    private Div files(List<ModeratedFile> files) {
        var told = new Paragraph(getTranslation("moderation.files"));
        told.addClassName("prov");
        var list = new UnorderedList();
        list.addClassName("lines");
        files.forEach(it -> {
            var way = new Anchor(it.address(), it.words());
            way.setRouterIgnore(true);
            way.getElement().setAttribute("download", true);
            list.add(new ListItem(way));
        });
        var all = new Div(told, list);
        all.addClassName("lying-with");
        return all;
    }
}
