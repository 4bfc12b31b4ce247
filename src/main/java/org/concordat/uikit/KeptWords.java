package org.concordat.uikit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concordat.text.Characters;
import org.concordat.text.MalformedText;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Guards what is typed into a field. The browser keeps a copy for the person who typed it until {@link #saved} is said;
 * when they come back and the copy is not what stands in the field, both are shown here and they choose. A copy is gone
 * after seven days, or when they sign out on purpose, and nobody else who signs in there is ever shown it.
 *
 * <p>To be placed right before its field. Where the field is empty the words simply return into it.
 */
public final class KeptWords extends Composite<Div> {

    private static final String SCRIPT = "guard";
    private static final String FOUND = "words-found";
    private static final String WORDS = "event.detail.words";
    private static final String AT = "event.detail.at";

    private final String thing;
    private @Nullable Runnable use;

    private KeptWords(Component field, String thing, Found found) {
        this.thing = thing;
        getContent().addClassName("kept-words");
        setVisible(false);
        listen(field, found);
    }

    private KeptWords(String thing) {
        this.thing = thing;
        getContent().addClassName("kept-words");
    }

    private KeptWords(String thing, Predicate<Text> taker) {
        this(thing);
        listen(
                this,
                (kept, words, at) -> read(words).ifPresent(text -> {
                    if (taker.test(text)) {
                        kept.drop();
                    } else {
                        kept.showUnplaced(text, at);
                    }
                }));
    }

    private void listen(Component field, Found found) {
        field.getElement()
                .addEventListener(
                        FOUND,
                        event -> found.found(
                                this,
                                event.getEventData().path(WORDS).asString(""),
                                Instant.ofEpochMilli(
                                        event.getEventData().path(AT).asLong())))
                .addEventData(WORDS)
                .addEventData(AT)
                .allowInert();
        field.addAttachListener(attached -> Script.call(field, SCRIPT, "keep", thing));
        if (field.isAttached()) {
            Script.call(field, SCRIPT, "keep", thing);
        }
    }

    private interface Found {

        void found(KeptWords kept, String words, Instant at);
    }

    /**
     * Guards a text.
     *
     * @param thing what it is for, the same whenever this person comes back to it
     */
    public static KeptWords of(TextEditor editor, String thing) {
        return new KeptWords(
                editor,
                thing,
                (kept, words, at) ->
                        read(words).ifPresent(text -> kept.show(editor, text, at, Text::isBlank, Prose::new)));
    }

    /**
     * Guards plain words.
     *
     * @param thing what they are for, the same whenever this person comes back to it
     */
    public static <F extends AbstractField<?, String>> KeptWords of(F field, String thing) {
        return new KeptWords(
                field, thing, (kept, words, at) -> kept.show(field, words, at, Characters::isBlank, KeptWords::plain));
    }

    /**
     * Hands a text over for which there is no field any more, since what it was for was settled while it was written.
     *
     * @param thing what it was for
     * @param taker keeps it; where it cannot, the text is shown here
     */
    public static KeptWords unplaced(String thing, Predicate<Text> taker) {
        return new KeptWords(thing, taker);
    }

    /**
     * Shows unsaved words to whoever may not be where they were written any more, so that they can be copied.
     *
     * @param thing what they were for
     */
    public static KeptWords leftOver(String thing) {
        var kept = new KeptWords(thing);
        kept.listen(kept, (it, words, at) -> it.showUnplaced(read(words).orElseGet(() -> Text.ofPlain(words)), at));
        return kept;
    }

    /** Tells of which things, among those that begin with these letters, unsaved words are kept: what follows the letters. */
    public static void held(Component asking, String beginning, Consumer<List<String>> hear) {
        Script.call(asking, SCRIPT, "held", beginning).then(things -> {
            var all = new ArrayList<String>();
            things.forEach(it -> all.add(it.asString()));
            hear.accept(all);
        });
    }

    /**
     * Lets somebody without an account write on a page: their words are kept as long as its tab is open, since nobody can tell
     * who comes to that browser next.
     */
    public static void forThisTab(Component page) {
        page.addAttachListener(attached -> Script.call(page, SCRIPT, "beginHere"));
    }

    /** Has a button that signs out ask first, where words would be deleted that are kept in this browser alone. */
    public static void guardSignOut(Component button, Runnable ask) {
        button.getElement().addEventListener("words-unsaved", event -> ask.run());
        button.addAttachListener(attached -> Script.call(button, SCRIPT, "guardSignOut"));
    }

    /** Forgets all that is kept for the person at work, who signs out on purpose, and goes on then, come what may. */
    public static void forgetAll(Component asking, Runnable then) {
        Script.call(asking, SCRIPT, "forget").then(done -> then.run(), failed -> then.run());
    }

    /** What the server was told is saved: a copy of it is no longer needed. */
    public void saved() {
        close();
        tell("saved");
    }

    /** The words have found their place, or are not wanted: whatever copy there is goes. */
    public void drop() {
        close();
        tell("drop");
    }

    /** Whether words wait here for a choice. */
    public boolean isOpen() {
        return isVisible() && use != null;
    }

    /** By way of the page, since the field may be gone from it in the same moment. */
    private void tell(String function) {
        var ui = getUI().orElseGet(UI::getCurrent);
        if (ui != null) {
            Script.call(ui, SCRIPT, function, thing);
        }
    }

    private <T> void show(
            AbstractField<?, T> into, T words, Instant at, Predicate<T> blank, Function<T, Component> shown) {
        if (blank.test(words) || words.equals(into.getValue())) {
            drop();
            return;
        }
        if (blank.test(into.getValue())) {
            // Said first: where the field is saved as it changes, it is not so any more.
            say(new Notice(Notice.Weight.INFORMATION, getTranslation("uikit.kept.back", Moments.dateAndTime(at))));
            into.setValue(words);
            return;
        }
        use = () -> {
            close();
            into.setValue(words);
        };
        var take = new Button(
                getTranslation("uikit.kept.use"),
                click -> Optional.ofNullable(use).ifPresent(Runnable::run));
        var leave = new Button(getTranslation("uikit.kept.drop"), click -> drop());
        var choices = new Div(take, leave);
        choices.addClassName("actions");
        say(new Notice(
                Notice.Weight.WARNING,
                getTranslation("uikit.kept.found", Moments.dateAndTime(at)),
                shown.apply(words),
                choices));
    }

    private void showUnplaced(Text words, Instant at) {
        say(new Notice(
                Notice.Weight.WARNING,
                getTranslation("uikit.kept.unplaced", Moments.dateAndTime(at)),
                new Prose(words),
                new Button(getTranslation("uikit.kept.drop"), click -> drop())));
    }

    private void say(Notice notice) {
        getContent().removeAll();
        getContent().add(notice);
        setVisible(true);
    }

    private void close() {
        use = null;
        getContent().removeAll();
        setVisible(false);
    }

    private static Optional<Text> read(String json) {
        try {
            return Optional.of(Text.fromJson(json));
        } catch (MalformedText damaged) {
            return Optional.empty();
        }
    }

    private static Component plain(String words) {
        var shown = new Paragraph(words);
        shown.addClassName("original");
        return shown;
    }
}
