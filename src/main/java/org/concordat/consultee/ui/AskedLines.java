package org.concordat.consultee.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.concordat.consultee.Consultee;
import org.concordat.consultee.CoveragePage;
import org.concordat.consultee.Progress;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Moments;

/** Some of those who are asked, each with how far they have come. */
class AskedLines extends Composite<Div> {

    private final Consumer<Consultee> remove;
    private final boolean changeable;

    /**
     * @param remove takes one off the list to whom no letter went yet
     * @param changeable whether that can be done
     */
    AskedLines(
            CoveragePage page, CoverageAddress address, String screen, boolean changeable, Consumer<Consultee> remove) {
        this.remove = remove;
        this.changeable = changeable;
        if (page.consultees().isEmpty()) {
            getContent()
                    .add(new EmptyState(getTranslation(
                            address.narrowed(address.filter()).at("").isEmpty()
                                    ? "consultee.none"
                                    : "consultee.none.filtered")));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassNames("lines", "asked");
        page.consultees().stream().map(this::line).forEach(lines::add);
        getContent().add(lines);
        var next = page.next();
        if (next != null) {
            getContent()
                    .add(new Paragraph(new Anchor(address.behind(next).at(screen), getTranslation("consultee.more"))));
        }
    }

    private ListItem line(Consultee it) {
        var name = new Span(it.name());
        name.addClassName("strong");
        var progress = new Span(getTranslation("consultee.progress." + it.progress()));
        progress.addClassNames("chip", "progress", weight(it.progress()));
        var line = new ListItem(name, new KindChip(it.kind()), progress, facts(it));
        if (!it.reason().isEmpty()) {
            var reason = new Paragraph(it.reason());
            reason.addClassName("original");
            line.add(reason);
        }
        if (changeable && it.progress() == Progress.NOT_TOLD) {
            var off = new Button(getTranslation("consultee.remove"), click -> remove.accept(it));
            off.addThemeVariants(ButtonVariant.TERTIARY);
            off.setAriaLabel(getTranslation("consultee.remove.named", it.name()));
            line.add(off);
        }
        return line;
    }

    private static String weight(Progress progress) {
        return switch (progress) {
            case SUBMITTED, SUBMITTED_LATE, SENT_IN -> "progress-done";
            case DRAFTING, SIGN_OFF -> "progress-begun";
            case NOT_TOLD, NOT_OPENED, NIL_RETURN, DECLINED -> "progress-none";
        };
    }

    private Span facts(Consultee it) {
        var words = new StringBuilder(it.area());
        if (it.address() != null) {
            add(words, getTranslation("consultee.line.address", it.address()));
        }
        if (!it.reachable()) {
            add(words, getTranslation("consultee.line.nobody"));
        }
        if (it.toldAt() != null) {
            add(words, getTranslation("consultee.line.told", Moments.date(it.toldAt())));
        }
        if (it.remindedAt() != null) {
            add(words, getTranslation("consultee.line.reminded", Moments.date(it.remindedAt())));
        }
        var facts = new Span(words.toString());
        facts.addClassName("prov");
        return facts;
    }

    private static void add(StringBuilder words, String more) {
        words.append(words.isEmpty() ? "" : " · ").append(more);
    }
}
