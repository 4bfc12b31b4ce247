package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.concordat.moderation.RedactionLabel;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.Suggestion;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Prose;
import org.concordat.uikit.TrackedWords;
import org.jspecify.annotations.Nullable;

/** One text as it was submitted, and beside it as the public will read it, with what is marked and suggested of it. */
class TextPair extends Composite<Div> {

    private final ModeratedText text;
    private final CaseMarks marks;
    private final boolean open;
    private final Runnable changed;

    private final SubmittedText original;
    private final Div left = new Div();
    private final Div right = new Div();
    private @Nullable Div redactAs;
    private @Nullable UnorderedList suggested;

    /**
     * @param before the text in the version before; nothing where there is none
     * @param open whether there is something to decide
     * @param changed hears that something else is marked
     */
    TextPair(ModeratedText text, @Nullable Text before, CaseMarks marks, boolean open, Runnable changed) {
        this.text = text;
        this.marks = marks;
        this.open = open;
        this.changed = changed;
        this.original = new SubmittedText(text, (part, start, end) -> offer(start, end));
        left.addClassName("left");
        if (!text.heading().isEmpty()) {
            left.add(new H4(text.heading()));
        }
        left.add(original);
        if (before != null && !before.plain().equals(text.text().plain())) {
            left.add(new Details(
                    getTranslation("moderation.part.difference"),
                    new TrackedWords(WordDiff.between(before, text.text()))));
        }
        right.addClassName("right");
        getContent().addClassName("pair");
        getContent().add(left, right);
    }

    ModeratedText text() {
        return text;
    }

    /** @param read the text as the public will read it; nothing where its part is withheld */
    void show(@Nullable PublishedText read) {
        var redactions = marks.in(text);
        var suggestions = open ? marks.suggestedIn(text) : List.<Suggestion>of();
        original.show(redactions, suggestions);
        if (suggested != null) {
            left.remove(suggested);
            suggested = null;
        }
        if (!suggestions.isEmpty()) {
            suggested = new UnorderedList();
            suggested.addClassName("suggested");
            for (var it : suggestions) {
                suggested.add(suggestion(it));
            }
            left.addComponentAtIndex(left.indexOf(original) + 1, suggested);
        }
        right.removeAll();
        if (read != null) {
            right.add(new Prose(read));
            if (!redactions.isEmpty()) {
                right.add(marked(redactions));
            }
        }
    }

    private OrderedList marked(List<RedactionRequest> redactions) {
        var marked = new OrderedList();
        marked.addClassName("redactions");
        redactions.forEach(it -> marked.add(redaction(it)));
        return marked;
    }

    private void offer(int start, int end) {
        if (!open) {
            return;
        }
        close();
        var offer = new Div();
        offer.addClassName("redact-as");
        var words = new Span(getTranslation("moderation.redact.as", words(start, end)));
        words.addClassName("strong");
        offer.add(words);
        for (var reason : RedactionReason.values()) {
            offer.add(new Button(getTranslation("redaction." + reason), click -> {
                close();
                if (marks.mark(text.key(), start, end, reason)) {
                    changed.run();
                } else {
                    Notices.failed(getTranslation("moderation.redact.already"));
                }
            }));
        }
        var stand = new Button(getTranslation("moderation.redact.stand"), click -> close());
        stand.addThemeVariants(ButtonVariant.TERTIARY);
        offer.add(stand);
        left.addComponentAtIndex(left.indexOf(original) + 1, offer);
        redactAs = offer;
    }

    private void close() {
        if (redactAs != null) {
            left.remove(redactAs);
            redactAs = null;
        }
    }

    private ListItem suggestion(Suggestion suggestion) {
        var words = words(suggestion.start(), suggestion.end());
        var told = new Span(getTranslation("moderation.suggestion." + suggestion.kind(), words));
        return new ListItem(
                told,
                act("moderation.suggestion.accept", words, () -> marks.accept(suggestion)),
                act("moderation.suggestion.dismiss", words, () -> marks.dismiss(suggestion)));
    }

    private ListItem redaction(RedactionRequest redaction) {
        if (!open) {
            return new ListItem(RedactionWords.why(redaction));
        }
        var words = words(redaction.start(), redaction.end());
        var shown = new ListItem(
                new Span(getTranslation("redaction." + redaction.reason())),
                act("moderation.redaction.remove", words, () -> marks.remove(redaction)));
        shown.addComponentAtIndex(
                1, redaction.label() == null ? toLabel(shown, redaction, words) : label(redaction, words));
        return shown;
    }

    /** Few are labelled, and each choice of a label is many components. */
    private Button toLabel(ListItem shown, RedactionRequest redaction, String words) {
        var begin = new Button(getTranslation("moderation.redaction.label.say"), click -> {
            var label = label(redaction, words);
            shown.replace(click.getSource(), label);
            label.focus();
        });
        begin.addThemeVariants(ButtonVariant.TERTIARY);
        begin.setAriaLabel(getTranslation("moderation.redaction.label.say.of", words));
        return begin;
    }

    private Select<RedactionLabel> label(RedactionRequest redaction, String words) {
        var label = new Select<RedactionLabel>();
        label.setAriaLabel(getTranslation("moderation.redaction.label.of", words));
        label.setPlaceholder(getTranslation("moderation.redaction.label"));
        label.setEmptySelectionAllowed(true);
        label.setEmptySelectionCaption(getTranslation("moderation.redaction.label.none"));
        label.setItems(RedactionLabel.values());
        label.setItemLabelGenerator(it -> it == null
                ? getTranslation("moderation.redaction.label.none")
                : getTranslation("redaction.label." + it));
        label.setValue(redaction.label());
        label.addValueChangeListener(choice -> {
            marks.label(redaction, choice.getValue());
            changed.run();
        });
        return label;
    }

    private Button act(String key, String words, Runnable what) {
        var act = new Button(getTranslation(key), click -> {
            what.run();
            changed.run();
        });
        act.setAriaLabel(getTranslation(key + ".of", words));
        return act;
    }

    private String words(int start, int end) {
        return text.text().plain().substring(start, end);
    }
}
