package org.concordat.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionPast;
import org.concordat.response.PositionRevision;
import org.concordat.response.Revised;
import org.concordat.uikit.Moments;
import org.jspecify.annotations.Nullable;

/** Who wrote what of a position, and when; for whoever writes on it, the way back to each. */
class HistoryDialog extends Dialog {

    private final Function<@Nullable PositionRevision, PositionPast> read;
    private final @Nullable Consumer<PositionDraft> restore;
    private final OrderedList lines = new OrderedList();
    private final Button earlier = new Button(getTranslation("response.history.earlier"));
    private @Nullable PositionRevision last;

    /**
     * @param read reads what is older than a line, or the newest
     * @param restore puts a draft in the place of what stands; nothing where nobody may
     */
    HistoryDialog(
            String of,
            Function<@Nullable PositionRevision, PositionPast> read,
            @Nullable Consumer<PositionDraft> restore) {
        this.read = read;
        this.restore = restore;
        setHeaderTitle(getTranslation("response.history.of", of));
        setWidth("min(46rem, 94vw)");
        lines.addClassNames("lines", "history");
        earlier.addClickListener(it -> more());
        add(lines, earlier);
        var laid = more();
        if (!laid.aside().isEmpty()) {
            var aside = new OrderedList();
            aside.addClassNames("lines", "history");
            laid.aside()
                    .forEach(it -> aside.add(line(
                            it.by(), it.at(), getTranslation("response.history.aside.one"), it.base(), it.said())));
            add(new H3(getTranslation("response.history.aside")), aside);
        }
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
    }

    private PositionPast more() {
        var past = read.apply(last);
        past.revisions().forEach(it -> lines.add(line(it.by(), it.at(), words(it), it.before(), it.said())));
        if (!past.revisions().isEmpty()) {
            last = past.revisions().getLast();
        } else if (last == null) {
            addComponentAsFirst(new Paragraph(getTranslation("response.history.none")));
        }
        earlier.setVisible(past.more());
        return past;
    }

    private String words(PositionRevision it) {
        return it.how() == Revised.WRITTEN
                ? getTranslation("response.history.version", it.version())
                : getTranslation("response.history." + it.how(), it.version());
    }

    private ListItem line(String by, Instant at, String how, PositionDraft before, PositionDraft said) {
        var who = new Span(by);
        who.addClassName("strong");
        var when = new Span(getTranslation("response.history.when", Moments.dateAndTime(at), how));
        when.addClassName("prov");
        var change = new Details(getTranslation("response.difference.see"));
        // Compared when somebody wants to see it: a long history is long to compare.
        change.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && change.getContent().findAny().isEmpty()) {
                change.add(new DraftDifference(before, said));
            }
        });
        var line = new ListItem(who, when, change);
        if (restore != null) {
            line.add(back(restore, said, at));
        }
        return line;
    }

    private Component back(Consumer<PositionDraft> restore, PositionDraft said, Instant at) {
        var back = new Button(getTranslation("response.history.restore"), click -> {
            close();
            restore.accept(said);
        });
        back.setAriaLabel(getTranslation("response.history.restore.named", Moments.dateAndTime(at)));
        return back;
    }
}
