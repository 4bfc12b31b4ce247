package org.concordat.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.concordat.preparation.ReviewAct;
import org.concordat.preparation.ReviewPage;
import org.concordat.preparation.ThingToLookAt;
import org.concordat.uikit.Panel;

/** What somebody should look at: each leads to its place, and can be closed and opened again. */
class ThingsPanel extends Panel {

    /** More than anybody looks at in one go; the next come up as some are closed. */
    private static final int SHOWN = 30;

    private final PaperSheet.Acting acting;
    private final Reviewing reviewing;

    ThingsPanel(ReviewPage page, PaperSheet.Acting acting, Reviewing reviewing) {
        super("");
        this.acting = acting;
        this.reviewing = reviewing;
        addClassName("things");
        var open = page.open();
        var closed = page.things().stream().filter(ThingToLookAt::closed).toList();
        retitle(getTranslation(
                open.isEmpty() ? "preparation.paper.things.none" : "preparation.paper.things", open.size()));
        if (!open.isEmpty()) {
            add(list(open));
        }
        if (open.size() > SHOWN) {
            add(new Paragraph(getTranslation("preparation.paper.things.more", open.size() - SHOWN)));
        }
        if (!closed.isEmpty()) {
            add(new Details(getTranslation("preparation.paper.things.closed", closed.size()), list(closed)));
        }
    }

    private OrderedList list(List<ThingToLookAt> things) {
        var list = new OrderedList();
        things.stream().limit(SHOWN).map(this::item).forEach(list::add);
        return list;
    }

    private ListItem item(ThingToLookAt thing) {
        var number = new Span(Integer.toString(thing.number()));
        number.addClassName("look-count");
        var what = new Span(getTranslation("preparation.paper.finding." + thing.kind()));
        what.addClassName("what");
        var words = new Div(what);
        if (!thing.words().isEmpty()) {
            var said = new Span(thing.words());
            said.addClassName("said");
            words.add(said);
        }
        if (thing.piece() != null) {
            words.add(new Anchor(
                    reviewing.address(thing.piece()),
                    thing.under().isEmpty() ? getTranslation("preparation.paper.front") : thing.under()));
        }
        var item = new ListItem(number, words);
        if (reviewing.isChangeable()) {
            item.add(closing(thing));
        }
        return item;
    }

    private Button closing(ThingToLookAt thing) {
        var act = thing.closed() ? new ReviewAct.Reopen(thing.number()) : new ReviewAct.Close(thing.number());
        var button = new Button(
                getTranslation(thing.closed() ? "preparation.paper.reopen" : "preparation.paper.looked"),
                click -> acting.act(act, null));
        button.setAriaLabel(getTranslation(
                thing.closed() ? "preparation.paper.reopen.one" : "preparation.paper.looked.one", thing.number()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
