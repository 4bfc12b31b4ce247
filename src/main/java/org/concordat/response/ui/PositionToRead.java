package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Answer;
import org.concordat.kernel.Stance;
import org.concordat.response.Comparison.Change;
import org.concordat.response.Comparison.Line;
import org.concordat.response.PositionDraft;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.uikit.AnswerWords;
import org.concordat.uikit.Prose;
import org.concordat.uikit.StanceBadge;
import org.concordat.uikit.TrackedWords;
import org.jspecify.annotations.Nullable;

/**
 * One position as a signer reads it: all that it says, what became of it since a text before, and what of it came only
 * since they opened it.
 */
class PositionToRead extends Article {

    /**
     * What changed of it since the reader opened it.
     *
     * @param number of the change, counted over the whole text
     * @param before as they opened it; empty where it was not there
     */
    record Fresh(int number, int of, PositionDraft before) {}

    private final @Nullable Fresh fresh;
    private final @Nullable Text paragraph;

    /**
     * @param compared whether it is compared with a text before at all
     * @param fresh what changed since the reader opened it, where something did
     */
    PositionToRead(Line line, boolean compared, @Nullable Fresh fresh) {
        this.fresh = fresh;
        addClassName("position");
        getElement().setAttribute("tabindex", "-1");
        var gutter = new Div(number(line));
        gutter.addClassName("gutter");
        if (compared) {
            gutter.add(flag(line.change()));
        }
        var body = new Div();
        body.addClassName("body");
        if (fresh != null) {
            addClassName("hot");
            body.add(nth(fresh));
        }
        var now = line.now();
        if (now != null && !now.question().isEmpty()) {
            body.add(new H3(now.question()));
        }
        paragraph = now == null ? null : now.paragraph();
        var said = now == null ? PositionDraft.empty() : now.draft();
        body.add(said(line.before(), said, line.change()).toArray(Component[]::new));
        add(gutter, body);
    }

    /** All that a position says. What is added to positions is drawn here. */
    private List<Component> said(@Nullable PositionDraft before, PositionDraft now, Change change) {
        var parts = new ArrayList<Component>();
        boolean marked = change != Change.SAME;
        if (!marked && fresh == null) {
            return List.of(new DraftWords(now, paragraph));
        }
        var older = before == null ? PositionDraft.empty() : before;
        parts.add(stance(older.stance(), now.stance(), marked));
        answer(older.answer(), now.answer(), marked).ifPresent(parts::add);
        parts.addAll(text(
                older.reasons(),
                now.reasons(),
                marked,
                fresh == null ? null : fresh.before().reasons()));
        if (marked && before != null && !before.rest().equals(now.rest())) {
            var differs = new Paragraph(getTranslation("response.change.rest"));
            differs.addClassName("nth");
            parts.add(differs);
        }
        if (now.rest().begun()) {
            parts.add(new DraftWords(now.rest(), paragraph));
        }
        return parts;
    }

    /** What is answered where no stance is asked for, marked where it was another. */
    private static Optional<Component> answer(@Nullable Answer before, @Nullable Answer now, boolean marked) {
        if (before == null && now == null) {
            return Optional.empty();
        }
        if (!marked || before == null || before.equals(now)) {
            return Optional.ofNullable(now).map(AnswerWords::new);
        }
        return Optional.of(new TrackedWords(
                WordDiff.between(Text.ofPlain(before.words()), Text.ofPlain(now == null ? "" : now.words()))));
    }

    private Div stance(@Nullable Stance before, @Nullable Stance now, boolean marked) {
        var stances = new Div();
        stances.addClassName("stances-read");
        if (marked && before != null && before != now) {
            stances.getElement().appendChild(new Element("del").appendChild(new StanceBadge(before).getElement()));
        }
        if (now != null) {
            var badge = new StanceBadge(now).getElement();
            stances.getElement().appendChild(marked && before != now ? new Element("ins").appendChild(badge) : badge);
        }
        return stances;
    }

    /** Words that did not change keep their looks; words that did are told one by one. */
    private List<Component> text(Text before, Text now, boolean marked, @Nullable Text opened) {
        boolean same = !marked || before.equals(now);
        if (same && (opened == null || opened.equals(now))) {
            return now.isBlank() ? List.of() : List.of(new Prose(now));
        }
        var drawn = new MarkedText(Marks.of(same ? now : before, now, opened));
        if (!same && before.plain().equals(now.plain())) {
            var looks = new Paragraph(getTranslation("response.change.looks"));
            looks.addClassName("prov");
            return List.of(looks, new Prose(now));
        }
        return List.of(drawn);
    }

    private Span number(Line line) {
        var words = line.target()
                .questionNumber()
                .map(it -> Integer.toString(it))
                .or(() -> line.target().paragraphRef())
                .orElseGet(() -> TargetWords.of(line.target()));
        var number = new Span(words);
        number.addClassName("number");
        number.getElement().setAttribute("aria-label", TargetWords.of(line.target()));
        number.getElement().setAttribute("role", "img");
        return number;
    }

    private Span flag(Change change) {
        var flag = new Span(getTranslation("response.change." + change));
        flag.addClassNames("flag", change.name().toLowerCase(java.util.Locale.ROOT));
        return flag;
    }

    private Paragraph nth(Fresh fresh) {
        var nth = new Paragraph(getTranslation("response.change.nth", fresh.number(), fresh.of()));
        nth.addClassName("nth");
        return nth;
    }
}
