package org.concordat.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Piece;

/** Words of which some go and some come: struck out and underlined, and told to whoever hears them. */
public class TrackedWords extends Composite<Div> {

    /** The words of both sides, from front to back. */
    public TrackedWords(WordDiff words) {
        getContent().addClassNames("tracked-words", "prose");
        words.pieces().forEach(it -> getContent().add(shown(it)));
    }

    private static Component shown(Piece piece) {
        return switch (piece.fate()) {
            case KEPT -> new Span(LeftOutWords.plain(piece.words()));
            case ADDED -> marked(new Marked("ins"), "uikit.tracked.added", piece.words());
            case REMOVED -> marked(new Marked("del"), "uikit.tracked.removed", piece.words());
        };
    }

    private static Component marked(Marked mark, String told, String words) {
        var spoken = new Span(translate(told));
        spoken.addClassName("unseen");
        mark.add(spoken, new Span(LeftOutWords.plain(words)));
        return mark;
    }

    @Tag("ins")
    private static final class Marked extends HtmlContainer {

        Marked(String tag) {
            super(tag);
        }
    }
}
