package org.concordat.preparation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.concordat.preparation.ReviewAct;
import org.concordat.preparation.ReviewPage;
import org.concordat.uikit.Notices;
import org.jspecify.annotations.Nullable;

/** One page of a loaded paper: its outline, its pieces as they will stand, and what is to be looked at. */
class ReviewDesk extends Composite<Div> {

    private final Reviewing reviewing;
    private final PaperCard card;

    private final Div outline = new Div();
    private final Div tools = new Div();
    private final Div sheet = new Div();
    private final Div things = new Div();

    private ReviewPage page;

    ReviewDesk(Reviewing reviewing, Loading loading, ReviewPage page, @Nullable String at, Runnable reload) {
        this.reviewing = reviewing;
        this.page = page;
        this.card = new PaperCard(reviewing, loading, reload);
        var middle = new Div(tools, sheet);
        middle.addClassName("paper-middle");
        tools.addClassName("paper-tools");
        outline.addClassName("paper-side");
        things.addClassName("paper-things");
        var desk = new Div(outline, middle, things);
        desk.addClassName("paper-columns");
        getContent().add(card, desk);
        show(at);
    }

    /** Does something, and shows what came of it. */
    boolean act(ReviewAct act, @Nullable String stayAt) {
        var refused = reviewing.act(act);
        refused.ifPresent(Notices::failed);
        var from = stayAt == null ? page.pieces().getFirst().id() : stayAt;
        reviewing.page(from).ifPresent(it -> {
            page = it;
            show(stayAt);
        });
        return refused.isEmpty();
    }

    private void show(@Nullable String at) {
        card.show(page);
        outline.removeAll();
        outline.add(new PaperOutline(page, at, reviewing::address));
        things.removeAll();
        things.add(new ThingsPanel(page, this::act, reviewing));
        tools.removeAll();
        showTools();
        sheet.removeAll();
        sheet.add(new PaperSheet(page, this::act, reviewing, at), pages());
    }

    private void showTools() {
        var last = new Span(getTranslation(
                page.toUndo() == null
                        ? "preparation.paper.untouched"
                        : "preparation.paper.did." + page.toUndo().getClass().getSimpleName()));
        last.addClassName("prov");
        last.getElement().setAttribute("role", "status");
        tools.add(last);
        var done = page.toUndo();
        if (done != null && done.piece() != null) {
            tools.add(new Anchor(reviewing.address(done.piece()), getTranslation("preparation.paper.where.done")));
        }
        if (reviewing.isChangeable()) {
            tools.add(
                    tool("preparation.paper.undo", new ReviewAct.Undo(), page.toUndo()),
                    tool("preparation.paper.redo", new ReviewAct.Redo(), page.toRedo()));
        }
    }

    private Button tool(String key, ReviewAct act, @Nullable ReviewAct of) {
        var button = new Button(getTranslation(key), click -> act(act, of == null ? null : of.piece()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(of != null);
        return button;
    }

    private Nav pages() {
        var pages = new Nav();
        pages.setAriaLabel(getTranslation("preparation.paper.pages"));
        pages.addClassName("paper-pages");
        if (page.previous() != null) {
            pages.add(new Anchor(reviewing.address(page.previous()), getTranslation("preparation.paper.previous")));
        }
        if (page.next() != null) {
            pages.add(new Anchor(reviewing.address(page.next()), getTranslation("preparation.paper.next")));
        }
        return pages;
    }
}
