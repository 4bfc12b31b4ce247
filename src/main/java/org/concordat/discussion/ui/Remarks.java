package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.concordat.discussion.PositionToDiscuss;
import org.concordat.kernel.Reference;
import org.concordat.record.CommentReading.Mark;
import org.concordat.record.CommentReading.Order;
import org.concordat.record.CommentReading.Page;
import org.concordat.record.ThreadedComment;
import org.concordat.uikit.EmptyState;
import org.jspecify.annotations.Nullable;

/** A page of what was said of a position, in an order, with the places to reply. The address says which page. */
class Remarks extends Composite<Section> {

    private final Reference position;
    private final Order order;
    private final @Nullable Talking talking;
    private final boolean atOnce;
    private final H2 title = new H2();
    private final Div orders = new Div();
    private final LiveCards<ThreadedComment, RemarkCard> cards =
            new LiveCards<>(ThreadedComment::reference, this::card);
    private final Div rest = new Div();

    /**
     * @param talking where one may reply
     * @param atOnce whether a reply is public when it is sent
     */
    Remarks(Reference position, Order order, @Nullable Talking talking, boolean atOnce) {
        this.position = position;
        this.order = order;
        this.talking = talking;
        this.atOnce = atOnce;
        getContent().addClassName("remarks");
        getContent().add(title, orders, cards, rest);
    }

    void show(PositionToDiscuss now, Page page) {
        title.setText(getTranslation("discussion.remarks", now.commentsInAll()));
        orders.removeAll();
        if (now.commentsInAll() > 1) {
            orders.add(orders());
        }
        cards.show(page.items());
        rest.removeAll();
        if (page.items().isEmpty()) {
            rest.add(new EmptyState(getTranslation("discussion.remarks.none")));
        }
        if (page.next() != null) {
            rest.add(new Anchor(
                    address(order) + (order == Order.NEWEST ? "&" : "?") + DiscussionNavigation.AFTER + "="
                            + page.next(),
                    getTranslation("discussion.remarks.more")));
        }
    }

    /** Nothing of it can be read any more. */
    void gone() {
        title.setText("");
        orders.removeAll();
        rest.removeAll();
        cards.show(List.of());
    }

    static Order order(QueryParameters parameters) {
        return parameters
                .getSingleParameter(DiscussionNavigation.ORDER)
                .filter(DiscussionNavigation.NEWEST::equals)
                .map(it -> Order.NEWEST)
                .orElse(Order.OLDEST);
    }

    static @Nullable Mark mark(QueryParameters parameters) {
        var held = parameters.getSingleParameter(DiscussionNavigation.COMMENT).flatMap(Reference::parse);
        if (held.isPresent()) {
            return new Mark.Holding(held.get());
        }
        return parameters
                .getSingleParameter(DiscussionNavigation.AFTER)
                .flatMap(Reference::parse)
                .map(Mark.Behind::new)
                .orElse(null);
    }

    private RemarkCard card(ThreadedComment comment) {
        var card = new RemarkCard(comment);
        var by = comment.organisation();
        if (talking != null && by != null && !comment.isReply() && !comment.isRemoved()) {
            card.below(talking.reply(comment.reference(), by.name(), atOnce));
        }
        return card;
    }

    private Nav orders() {
        var nav = new Nav();
        nav.addClassName("filter");
        nav.setAriaLabel(getTranslation("discussion.order"));
        for (var each : Order.values()) {
            var link = new Anchor(address(each), getTranslation("discussion.order." + each));
            link.addClassName("chip");
            if (each == order) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private String address(Order of) {
        return DiscussionNavigation.position(position)
                + (of == Order.NEWEST ? "?" + DiscussionNavigation.ORDER + "=" + DiscussionNavigation.NEWEST : "");
    }
}
