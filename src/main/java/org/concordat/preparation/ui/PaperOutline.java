package org.concordat.preparation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.preparation.PaperPiece;
import org.concordat.preparation.ReviewPage;
import org.concordat.preparation.ReviewPage.OutlineLine;
import org.concordat.uikit.Script;
import org.jspecify.annotations.Nullable;

/** The headings of the paper, as ways to them: all chapters, and what stands deeper in the one that is shown. */
class PaperOutline extends Nav {

    private final UnaryOperator<String> address;

    PaperOutline(ReviewPage page, @Nullable String at, UnaryOperator<String> address) {
        this.address = address;
        addClassNames("card", "paper-outline");
        setAriaLabel(getTranslation("preparation.paper.outline"));
        add(new H2(getTranslation("preparation.paper.outline")));
        var lines = page.outline();
        if (lines.isEmpty()) {
            var none = new Span(getTranslation("preparation.paper.outline.none"));
            none.addClassName("prov");
            add(none);
            return;
        }
        int current = current(page, at, lines);
        var list = new OrderedList();
        for (int each = 0; each < lines.size(); each++) {
            if (lines.get(each).depth() == 0 || chapter(lines, each) == chapter(lines, current)) {
                list.add(line(lines, each, each == current));
            }
        }
        add(list);
        Script.call(this, "workspace", "showCurrent");
    }

    /** The heading that the piece in sight stands under, else the first on the page. */
    private static int current(ReviewPage page, @Nullable String sight, List<OutlineLine> lines) {
        var ids = page.pieces().stream().map(PaperPiece::id).toList();
        int end = Math.max(0, ids.indexOf(sight));
        int current = -1;
        for (int at = 0; at < lines.size(); at++) {
            int place = ids.indexOf(lines.get(at).piece());
            if (place >= 0 && (current < 0 || place <= end)) {
                current = at;
            }
        }
        return Math.max(0, current);
    }

    private static int chapter(List<OutlineLine> lines, int at) {
        int chapter = at;
        while (chapter > 0 && lines.get(chapter).depth() > 0) {
            chapter--;
        }
        return chapter;
    }

    private ListItem line(List<OutlineLine> lines, int at, boolean current) {
        var line = lines.get(at);
        var number = line.number() == null ? "" : line.number() + " ";
        var link = new Anchor(address.apply(line.piece()), "");
        link.add(new Span(number + line.words()));
        int things = line.depth() > 0 ? line.things() : sum(lines, at);
        if (things > 0) {
            var look = new Span(Integer.toString(things));
            look.addClassName("look-count");
            look.getElement().setAttribute("aria-label", getTranslation("preparation.paper.things", things));
            look.getElement().setAttribute("role", "img");
            link.add(look);
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var item = new ListItem(link);
        item.addClassName("depth-" + Math.min(3, line.depth()));
        return item;
    }

    /** How many things are to be looked at in a whole chapter. */
    private static int sum(List<OutlineLine> lines, int chapter) {
        int things = lines.get(chapter).things();
        for (int at = chapter + 1; at < lines.size() && lines.get(at).depth() > 0; at++) {
            things += lines.get(at).things();
        }
        return things;
    }
}
