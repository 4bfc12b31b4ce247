package org.concordat.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.FileChoice;
import org.concordat.moderation.spi.ModeratedFile;
import org.jspecify.annotations.Nullable;

/** One file: what it says beside what it shows, what could be published in its place, and what the moderator does with it. */
class FileCard extends Composite<Div> {

    private final ModeratedFile file;
    private final CaseMarks marks;
    private final Runnable changed;
    private final Button withhold = new Button(getTranslation("moderation.file.withhold"));
    private final Select<DecisionReason> why = new Select<>();
    private final Div choice = new Div();

    /**
     * @param before what was decided on it in the version before; nothing where nothing was
     * @param supplying takes another file in its place; nothing where there is nothing to decide
     * @param changed hears that something else is chosen
     */
    FileCard(
            ModeratedFile file,
            CaseMarks marks,
            @Nullable FileChoice before,
            @Nullable CopyField supplying,
            Runnable changed) {
        this.file = file;
        this.marks = marks;
        this.changed = changed;
        getContent().addClassName("file-card");
        getContent().add(link(file.address(), file.words()), said(found()));
        file.copies().forEach(it -> getContent().add(copy(it)));
        if (file.copies().isEmpty()) {
            getContent().add(said(getTranslation("moderation.file.none")));
        }
        if (before != null) {
            getContent().add(earlier(before, supplying != null));
        }
        if (supplying == null) {
            return;
        }
        choice.addClassName("part-choice");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", file.words());
        file.copies().stream()
                .filter(it -> !it.redacted() || it.equals(file.copies().getLast()))
                .forEach(it -> choice.add(publish(it)));
        why.setItems(DecisionReason.values());
        why.setItemLabelGenerator(it -> getTranslation("moderation.reason." + it));
        why.setPlaceholder(getTranslation("moderation.part.why"));
        why.setAriaLabel(getTranslation("moderation.part.why.of", file.words()));
        why.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose(FileChoice.withhold(event.getValue()));
            }
        });
        withhold.addClickListener(click -> {
            why.setVisible(true);
            why.focus();
        });
        choice.add(withhold, why);
        getContent().add(choice, supplying);
        show();
    }

    private Paragraph earlier(FileChoice before, boolean open) {
        var said = said(getTranslation("moderation.file.before", words(before)));
        if (open
                && (before.copy() == null
                        || file.copies().stream().anyMatch(it -> it.id().equals(before.copy())))) {
            var same = new Button(getTranslation("moderation.file.same"), click -> choose(before));
            same.addThemeVariants(ButtonVariant.TERTIARY);
            same.setAriaLabel(getTranslation("moderation.file.same.of", file.words()));
            said.add(same);
        }
        return said;
    }

    private Button publish(ModeratedFile.Copy copy) {
        var chosen = copy.redacted() ? FileChoice.redacted(copy.id()) : FileChoice.whole(copy.id());
        var button = new PublishButton(words(chosen), chosen);
        button.addClickListener(click -> choose(chosen));
        return button;
    }

    private void choose(FileChoice chosen) {
        marks.choose(file.key(), chosen);
        show();
        changed.run();
    }

    private void show() {
        var chosen = marks.chosen(file.key());
        choice.getChildren()
                .filter(PublishButton.class::isInstance)
                .map(PublishButton.class::cast)
                .forEach(it -> press(it, it.choice.equals(chosen)));
        var reason = chosen == null ? null : chosen.reason();
        press(withhold, reason != null);
        why.setVisible(reason != null);
        why.setValue(reason);
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        button.getElement().getClassList().set("pressed", pressed);
    }

    private String found() {
        if (file.found().isEmpty()) {
            return getTranslation("moderation.file.nothing");
        }
        return getTranslation(
                "moderation.file.found", String.join(getTranslation("uikit.list.separator"), file.found()));
    }

    private Component copy(ModeratedFile.Copy copy) {
        return link(
                copy.address(),
                getTranslation(
                        copy.redacted() ? "moderation.file.copy.redacted" : "moderation.file.copy", copy.words()));
    }

    private String words(FileChoice chosen) {
        if (chosen.reason() != null) {
            return getTranslation("moderation.file.withheld", getTranslation("moderation.reason." + chosen.reason()));
        }
        return getTranslation(
                chosen.redacted()
                        ? "moderation.file.publish.redacted"
                        : file.found().isEmpty() ? "moderation.file.publish" : "moderation.file.publish.cleaned");
    }

    private static Div link(String address, String words) {
        var way = new Anchor(address, words);
        way.setRouterIgnore(true);
        way.getElement().setAttribute("download", true);
        return new Div(way);
    }

    private static Paragraph said(String words) {
        var said = new Paragraph(new Span(words));
        said.addClassName("prov");
        return said;
    }

    private static final class PublishButton extends Button {

        private final FileChoice choice;

        PublishButton(String words, FileChoice choice) {
            super(words);
            this.choice = choice;
        }
    }
}
