package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.moderation.CaseId;
import org.concordat.moderation.QueueFilter;
import org.concordat.moderation.QueueItem;
import org.concordat.moderation.QueuePage;
import org.concordat.uikit.EmptyState;
import org.jspecify.annotations.Nullable;

/**
 * A page of what waits, the longest first. What comes while it is on the screen is added at its end and what goes is marked,
 * so that nothing moves under the eyes of whoever reads. What they may not decide leads nowhere.
 */
class QueueList extends Composite<Nav> {

    private final QueueAddress address;
    private final @Nullable CaseId current;
    private final Map<CaseId, QueueEntry> entries = new HashMap<>();
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Div below = new Div();

    QueueList(QueueAddress address, @Nullable CaseId current) {
        this.address = address;
        this.current = current;
        getContent().addClassName("q");
        getContent().setAriaLabel(getTranslation("moderation.queue"));
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        below.addClassName("below");
        getContent().add(count, list, below);
    }

    void show(QueuePage page, Instant now) {
        count.setText(getTranslation(
                address.filter().decided() ? "moderation.queue.decided" : "moderation.queue.count", page.count()));
        var here = page.items().stream().map(QueueItem::id).collect(Collectors.toSet());
        entries.forEach((id, entry) -> {
            if (!here.contains(id)) {
                entry.gone(
                        getTranslation(address.filter().decided() ? "moderation.item.again" : "moderation.item.gone"));
            }
        });
        page.items().forEach(it -> show(it, now));
        list.setVisible(!entries.isEmpty());
        below.removeAll();
        if (entries.isEmpty()) {
            below.add(empty());
        }
        if (address.after() != null) {
            below.add(way(
                    address.from(null),
                    address.filter().decided() ? "moderation.queue.first.decided" : "moderation.queue.first"));
        }
        if (page.next() != null) {
            below.add(way(address.from(page.next()), "moderation.queue.next"));
        }
    }

    private void show(QueueItem item, Instant now) {
        var known = entries.get(item.id());
        if (known == null) {
            var added = new QueueEntry(address.at(item.id()), item.id().equals(current), item, now);
            entries.put(item.id(), added);
            list.add(added);
        } else {
            known.show(item, now);
        }
    }

    private EmptyState empty() {
        return address.isNarrowed()
                ? new EmptyState(
                        getTranslation(
                                address.filter().decided()
                                        ? "moderation.queue.noneDecided"
                                        : "moderation.queue.noneSuch"),
                        new Anchor(
                                new QueueAddress(QueueFilter.EVERYTHING, null).at(current),
                                getTranslation("moderation.queue.all")))
                : new EmptyState(getTranslation("moderation.queue.none"));
    }

    private Anchor way(QueueAddress to, String words) {
        return new Anchor(to.at(current), getTranslation(words));
    }
}
