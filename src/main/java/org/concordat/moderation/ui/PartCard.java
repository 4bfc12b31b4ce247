package org.concordat.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.concordat.moderation.CaseFile;
import org.concordat.moderation.spi.Beside;
import org.concordat.moderation.spi.ModeratedFile;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.text.PublishedText;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;
import org.concordat.uikit.Still;
import org.concordat.uikit.TrackedWords;
import org.jspecify.annotations.Nullable;

/** What is judged by itself: all that it makes public, in pairs, and what the moderator does with it. */
class PartCard extends Section {

    private final ModeratedPart part;
    private final CaseMarks marks;
    private final PartChoice choice;
    private final List<TextPair> pairs;
    private final PartSince since;
    private final Div body = new Div();
    private final Button fold = new Button();
    private @Nullable Paragraph nothing;

    /**
     * @param file of the case, with every text of the version before
     * @param supplying where other files are sent in the place of those that lie with it; nothing where there is nothing to decide
     * @param changed hears that something else is marked
     */
    PartCard(
            ModeratedPart part,
            CaseFile file,
            CaseMarks marks,
            @Nullable Function<ModeratedFile, CopyField> supplying,
            Runnable changed) {
        var before = file.before();
        boolean open = supplying != null;
        this.part = part;
        this.marks = marks;
        this.choice = new PartChoice(part, marks, changed);
        var withheldBefore = file.withheldBefore().get(part.key());
        this.since = PartSince.of(part, before);
        this.pairs = part.texts().stream()
                .filter(it -> !it.text().isBlank())
                .map(it -> new TextPair(it, before == null ? null : before.get(it.key()), marks, open, changed))
                .toList();
        addClassNames("card", "part");
        add(head(open), body);
        part.beside().forEach(it -> body.add(Still.of(beside(it))));
        pairs.forEach(body::add);
        if (!part.files().isEmpty()) {
            body.add(files(file, supplying, changed));
        }
        fold(since == PartSince.SAME
                && part.note() == null
                && withheldBefore == null
                && part.texts().stream()
                        .allMatch(it ->
                                marks.in(it).isEmpty() && marks.suggestedIn(it).isEmpty()));
        if (withheldBefore != null) {
            body.addComponentAsFirst(choice.sayBefore(withheldBefore, open && part.separable()));
        }
        if (part.note() != null) {
            body.add(new Notice(Notice.Weight.WARNING, getTranslation("moderation.part.note"), new Prose(part.note())));
        }
    }

    PartSince since() {
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
        choice.show(kept, redactions);
        sayNothing(kept);
        getElement().getClassList().set("withheld", kept);
        pairs.forEach(it -> it.show(kept ? null : read.get(it.text().key())));
    }

    private void sayNothing(boolean withheld) {
        if (withheld && nothing == null) {
            nothing = new Paragraph(getTranslation("moderation.part.nothing"));
            nothing.addClassName("nothing");
            addComponentAtIndex(indexOf(body), nothing);
        } else if (!withheld && nothing != null) {
            remove(nothing);
            nothing = null;
        }
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
        if (since != PartSince.FIRST) {
            var flag = new Span(getTranslation("moderation.part." + since));
            flag.addClassName("flag");
            head.add(flag);
        }
        if (open && part.separable()) {
            head.add(choice);
        }
        if (!part.title().isBlank()) {
            fold.addThemeVariants(ButtonVariant.TERTIARY);
            fold.addClassName("fold");
            fold.addClickListener(click -> fold(body.isVisible()));
            head.add(fold);
        }
        return head;
    }

    private Div beside(Beside beside) {
        var heading = new Paragraph(beside.heading());
        heading.addClassName("prov");
        Component words =
                switch (beside) {
                    case Beside.Said it -> new Prose(it.words());
                    case Beside.Source it -> source(it);
                    case Beside.Tracked it -> new TrackedWords(it.words());
                };
        var shown = new Div(heading, words);
        shown.addClassName("beside");
        return shown;
    }

    private static Anchor source(Beside.Source source) {
        var link = new Anchor(source.address(), source.words());
        link.setRouterIgnore(true);
        return link;
    }

    private Div files(CaseFile file, @Nullable Function<ModeratedFile, CopyField> supplying, Runnable changed) {
        var told = new Paragraph(getTranslation("moderation.files"));
        told.addClassName("prov");
        var all = new Div(told);
        all.addClassName("lying-with");
        part.files()
                .forEach(it -> all.add(new FileCard(
                        it,
                        marks,
                        file.filesBefore().get(it.key()),
                        supplying == null ? null : supplying.apply(it),
                        changed)));
        return all;
    }
}
