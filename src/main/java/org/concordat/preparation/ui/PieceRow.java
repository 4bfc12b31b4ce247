package org.concordat.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.concordat.preparation.PaperPiece;
import org.concordat.preparation.ReviewPage;
import org.concordat.preparation.ThingToLookAt;
import org.concordat.text.Characters;
import org.concordat.text.paper.PaperBlock.Kind;
import org.concordat.uikit.Prose;
import org.concordat.uikit.Script;
import org.jspecify.annotations.Nullable;

/** One piece of the paper, with what can be done to it and what is to be looked at there. */
class PieceRow extends Section {

    private final PaperPiece piece;
    private final PaperSheet sheet;

    PieceRow(ReviewPage page, PaperPiece piece, PaperSheet sheet, boolean changeable) {
        this.piece = piece;
        this.sheet = sheet;
        addClassNames(
                "piece", piece.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        setId(piece.id());
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("data-piece", piece.id());
        // No landmark: there are as many as the paper has paragraphs.
        getElement().setAttribute("role", "group");
        setAriaLabel(name());
        var number = new Span(piece.number() == null ? "" : piece.number());
        number.addClassName("n");
        add(number, words());
        if (piece.leftOut()) {
            addClassName("left-out");
            add(mark("preparation.paper.leftOut"));
        } else {
            marks(page);
        }
        page.open().stream()
                .filter(it -> piece.id().equals(it.piece()))
                .limit(5)
                .forEach(it -> add(thing(it, changeable)));
        if (changeable) {
            getElement().setAttribute("tabindex", "0");
            add(acts());
        }
    }

    boolean shows(@Nullable String id) {
        return piece.id().equals(id);
    }

    /** Brings it in sight, where the address names it. */
    void lead() {
        addClassName("on");
        addAttachListener(it -> Script.call(this, "workspace", "bringInSight"));
    }

    private String name() {
        return piece.isNumbered()
                ? getTranslation("preparation.paper.piece.numbered", piece.number())
                : getTranslation("preparation.paper.kind." + piece.kind());
    }

    private Component words() {
        if (piece.kind() == Kind.FIGURE) {
            var figure = new Div(new Span(getTranslation("preparation.paper.figure")), new Span(piece.words()));
            figure.addClassName("figure");
            return figure;
        }
        var prose = new Prose(piece.text());
        if (piece.kind() == Kind.HEADING) {
            prose.addClassName("depth-" + Math.min(4, piece.level()));
        }
        return prose;
    }

    private void marks(ReviewPage page) {
        if (!piece.forComment() && piece.kind() != Kind.HEADING) {
            add(mark("preparation.paper.notForComment"));
        }
        if (piece.number() != null && page.twice().contains(piece.number())) {
            add(mark("preparation.paper.twice"));
        }
        var source = piece.source();
        if (source != null) {
            var from =
                    new Span(getTranslation("preparation.paper.source." + source.provenance(), source.attribution()));
            from.addClassNames("mark", "prov");
            add(from);
        }
    }

    private Span mark(String key) {
        var mark = new Span(getTranslation(key));
        mark.addClassName("mark");
        return mark;
    }

    private Div thing(ThingToLookAt thing, boolean changeable) {
        var number = new Span(Integer.toString(thing.number()));
        number.addClassName("look-count");
        var line = new Div(number, new Span(getTranslation("preparation.paper.finding." + thing.kind())));
        line.addClassName("piece-thing");
        if (changeable) {
            line.add(small("preparation.paper.looked", () -> sheet.close(thing.number(), piece)));
        }
        return line;
    }

    private Div acts() {
        var acts = new Div();
        acts.addClassName("piece-acts");
        if (piece.leftOut()) {
            acts.add(small("preparation.paper.restore", () -> sheet.leaveOut(piece)));
            return acts;
        }
        var before = sheet.before(piece);
        if (before.isPresent()) {
            var merge = small("preparation.paper.merge", () -> sheet.merge(piece));
            before.filter(PaperPiece::isNumbered)
                    .ifPresent(it -> merge.setText(getTranslation("preparation.paper.merge.with", it.number())));
            acts.add(merge);
        }
        if (piece.kind() == Kind.FIGURE) {
            acts.add(small("preparation.paper.describe", () -> sheet.describe(piece)));
        } else if (piece.kind() != Kind.TABLE && !Characters.isBlank(piece.words())) {
            acts.add(small("preparation.paper.split", () -> sheet.split(piece)));
        }
        acts.add(small("preparation.paper.renumber", () -> sheet.renumber(piece)));
        if (piece.kind() != Kind.HEADING && piece.kind() != Kind.LIST_ITEM) {
            acts.add(small(
                    piece.forComment() ? "preparation.paper.discuss.not" : "preparation.paper.discuss",
                    () -> sheet.discuss(piece)));
        }
        acts.add(small("preparation.paper.more", () -> sheet.more(piece)));
        return acts;
    }

    private Button small(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
