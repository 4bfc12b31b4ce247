package org.concordat.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.concordat.moderation.QueueItem;

/** How long until something is to be decided, or by how much that is late: in words, and as a bar that fills. */
class DueLine extends Composite<Div> {

    private static final int HOURS_SHOWN = 72;
    private static final int WHOLE = 100;
    private static final int SOON = 75;

    DueLine(QueueItem item, Instant now) {
        var left = Duration.between(now, item.due());
        var whole = Duration.between(item.waitingSince(), item.due());
        long spent = whole.isZero()
                ? WHOLE
                : Math.clamp(
                        WHOLE * Duration.between(item.waitingSince(), now).toSeconds() / whole.toSeconds(), 2, WHOLE);
        var filled = new Span();
        filled.getStyle().set("width", spent + "%");
        var bar = new Span(filled);
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(
                getTranslation(left.isNegative() ? "moderation.item.late" : "moderation.item.due", time(left.abs())));
        words.addClassName("time");
        getContent().addClassNames("due", left.isNegative() ? "late" : spent >= SOON ? "soon" : "early");
        getContent().add(bar, words);
    }

    private String time(Duration left) {
        if (left.toHours() < 1) {
            return getTranslation("moderation.item.minutes", Math.max(1, left.toMinutes()));
        }
        return left.toHours() < HOURS_SHOWN
                ? getTranslation("moderation.item.hours", left.toHours())
                : getTranslation("moderation.item.days", left.toDays());
    }
}
