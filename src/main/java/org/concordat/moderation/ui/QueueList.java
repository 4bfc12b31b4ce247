package org.concordat.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.QueueItem;
import org.concordat.uikit.EmptyState;

/** All that waits for a decision, the longest first. What comes from the reader's own organisation leads nowhere. */
class QueueList extends Composite<Nav> {

    private static final int HOURS_SHOWN = 48;

    private final Function<Instant, Duration> ago;

    QueueList(List<QueueItem> waiting, Optional<CaseId> current, Function<Instant, Duration> ago) {
        this.ago = ago;
        getContent().addClassName("q");
        getContent().setAriaLabel(getTranslation("moderation.queue"));
        if (waiting.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("moderation.queue.none")));
            return;
        }
        var list = new UnorderedList();
        waiting.forEach(it ->
                list.add(new ListItem(item(it, current.filter(it.id()::equals).isPresent()))));
        getContent().add(list);
    }

    private Component item(QueueItem item, boolean current) {
        var what = line(getTranslation("moderation.item." + item.kind(), item.about()), "strong");
        var who = line(
                getTranslation(
                        item.verified() ? "moderation.item.by" : "moderation.item.byUnverified", item.organisation()),
                "who");
        var since = line(waitingSince(item), "prov");
        if (item.ownOrganisation()) {
            var own = new Div(what, who, line(getTranslation("moderation.item.own"), "prov"));
            own.addClassName("own");
            return own;
        }
        var link = new Anchor(ModerationNavigation.open(item.id()));
        link.add(what, who, since);
        if (item.openedByAnother()) {
            link.add(line(getTranslation("moderation.item.opened"), "prov"));
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private String waitingSince(QueueItem item) {
        var waited = ago.apply(item.waitingSince());
        if (waited.toHours() < 1) {
            return getTranslation("moderation.item.minutes", Math.max(0, waited.toMinutes()));
        }
        return waited.toHours() < HOURS_SHOWN
                ? getTranslation("moderation.item.hours", waited.toHours())
                : getTranslation("moderation.item.days", waited.toDays());
    }

    private static Span line(String text, String meaning) {
        var line = new Span(text);
        line.addClassName(meaning);
        return line;
    }
}
