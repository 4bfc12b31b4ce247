package org.concordat.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.concordat.moderation.Occasion;
import org.concordat.moderation.QueueItem;
import org.concordat.moderation.QueueItem.ProposalBy;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Still;

/** One line of the queue. It stays where it is as long as the queue is on the screen, whatever becomes of it. */
class QueueEntry extends ListItem {

    private final String address;
    private final boolean current;

    QueueEntry(String address, boolean current, QueueItem item, Instant now) {
        this.address = address;
        this.current = current;
        show(item, now);
    }

    /** Shows how it stands now. */
    void show(QueueItem item, Instant now) {
        var inside = getChildren().findFirst().orElse(null);
        if (inside instanceof Anchor link && !item.ownOrganisation()) {
            // The link stays, and with it the focus.
            link.removeAll();
            link.add(lines(item, now));
        } else {
            removeAll();
            add(item.ownOrganisation() ? own(item) : link(item, now));
        }
        removeClassName("gone");
    }

    /** Says that it is no more in this part of the queue. */
    void gone(String words) {
        getChildren()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .filter(it -> !hasClassName("gone"))
                .forEach(it -> it.add(line(words, "prov")));
        addClassName("gone");
    }

    private Component link(QueueItem item, Instant now) {
        var link = new Anchor(address);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        link.add(lines(item, now));
        return link;
    }

    private Still lines(QueueItem item, Instant now) {
        var outcome = item.outcome();
        var into = new Span(
                what(item),
                who(item),
                outcome == null
                        ? new DueLine(item, now)
                        : line(
                                getTranslation("moderation.decided." + outcome.verdict()) + " "
                                        + Moments.dateAndTime(outcome.at()),
                                "prov"));
        if (item.occasion() != Occasion.FIRST) {
            into.add(line(getTranslation("moderation.occasion." + item.occasion()), "strong"));
        }
        if (item.proposal() != ProposalBy.NOBODY) {
            into.add(line(getTranslation("moderation.item.proposed." + item.proposal()), "strong"));
        }
        var claim = item.claim();
        if (claim != null) {
            into.add(line(
                    claim.mine()
                            ? getTranslation("moderation.item.mine")
                            : getTranslation("moderation.item.held", claim.who()),
                    claim.mine() ? "mine" : "held"));
        }
        if (item.flagged() && outcome == null) {
            into.add(line(getTranslation("moderation.item.flagged"), "flagged"));
        }
        into.addClassName("entry");
        return Still.of(into);
    }

    private Component own(QueueItem item) {
        var own = new Div(what(item), who(item), line(getTranslation("moderation.item.own"), "prov"));
        own.addClassName("own");
        return Still.of(own);
    }

    private Span what(QueueItem item) {
        return line(getTranslation("moderation.item." + item.kind(), item.about()), "strong");
    }

    private Span who(QueueItem item) {
        return line(
                getTranslation(
                        item.verified() ? "moderation.item.by" : "moderation.item.byUnverified", item.organisation()),
                "who");
    }

    private static Span line(String text, String meaning) {
        var line = new Span(text);
        line.addClassName(meaning);
        return line;
    }
}
