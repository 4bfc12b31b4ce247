package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.Endorsing;
import org.concordat.discussion.PositionToDiscuss;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.moderation.Appealing;
import org.concordat.organisation.VerifiedOrganisations;
import org.concordat.record.CommentReading.Mark;
import org.concordat.record.CommentReading.Order;
import org.concordat.record.CommentReading.Page;
import org.concordat.record.ThreadedComment;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.SectionToolbar;
import org.jspecify.annotations.Nullable;

/** One published position with all that was said of it, page by page, and the places to comment and to reply. */
@Route(DiscussionNavigation.POSITION)
@RolesAllowed(Roles.MEMBER)
class PositionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final ReadingAlong reading;
    private final CurrentMember member;
    private final Talking talking;
    private final Endorsing endorsing;
    private final Appealing appealing;

    private final SectionToolbar head = new SectionToolbar(getTranslation("discussion.position.title"));
    private final Div content = new Div();
    private final UnsentComments unsent = new UnsentComments(content);

    PositionView(
            ConsultationReading consultations,
            ReadingAlong reading,
            Discussing discussing,
            VerifiedOrganisations organisations,
            Endorsing endorsing,
            Appealing appealing,
            CurrentMember member) {
        this.appealing = appealing;
        this.consultations = consultations;
        this.reading = reading;
        this.member = member;
        this.endorsing = endorsing;
        this.talking = new Talking(discussing, organisations);
        getContent().addClassName("discussion");
        getContent().add(head, unsent, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var position = event.getRouteParameters()
                .get("reference")
                .flatMap(Reference::parse)
                .flatMap(reading::position)
                .orElseThrow(NotFoundException::new);
        var consultation = consultations.bySlug(position.consultation()).orElseThrow(NotFoundException::new);
        var parameters = event.getLocation().getQueryParameters();
        var order = parameters
                .getSingleParameter(DiscussionNavigation.ORDER)
                .filter(DiscussionNavigation.NEWEST::equals)
                .map(it -> Order.NEWEST)
                .orElse(Order.OLDEST);
        var page = reading.comments(position.reference(), order, mark(parameters));
        boolean speaks = consultation.takesComments()
                && member.find().filter(PositionView::speaks).isPresent();
        head.within(consultation.shortTitle());
        content.removeAll();
        content.add(new CommentsOpen(consultation));
        var card = new PositionCard(position, consultations.questions(consultation.id()), true);
        if (speaks && !position.ours()) {
            card.below(talking.comment(position.reference(), card.names(), consultation.commentsAtOnce()));
        }
        var approves = member.find()
                .filter(it -> it.verified() && it.may(Role.APPROVER))
                .isPresent();
        content.add(
                card,
                new EndorsementPanel(position, endorsing, appealing, approves, consultation.takesComments()),
                comments(position, page, order, speaks, consultation.commentsAtOnce()));
        if (speaks) {
            unsent.ask();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("discussion.position.title"));
    }

    private static boolean speaks(Member member) {
        return member.verified() && (member.may(Role.DRAFTER) || member.may(Role.APPROVER));
    }

    private static @Nullable Mark mark(QueryParameters parameters) {
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

    private Section comments(PositionToDiscuss position, Page page, Order order, boolean speaks, boolean atOnce) {
        var section = new Section(new H2(getTranslation("discussion.remarks", position.commentsInAll())));
        section.addClassName("remarks");
        if (position.commentsInAll() > 1) {
            section.add(orders(position.reference(), order));
        }
        if (page.items().isEmpty()) {
            section.add(new EmptyState(getTranslation("discussion.remarks.none")));
        }
        for (var comment : page.items()) {
            var card = new RemarkCard(comment);
            if (speaks && !comment.isReply() && !comment.isRemoved()) {
                card.below(talking.reply(comment.reference(), name(comment), atOnce));
            }
            section.add(card);
        }
        if (page.next() != null) {
            section.add(new Anchor(
                    address(position.reference(), order) + (order == Order.NEWEST ? "&" : "?")
                            + DiscussionNavigation.AFTER + "=" + page.next(),
                    getTranslation("discussion.remarks.more")));
        }
        return section;
    }

    private Nav orders(Reference position, Order chosen) {
        var orders = new Nav();
        orders.addClassName("filter");
        orders.setAriaLabel(getTranslation("discussion.order"));
        for (var order : Order.values()) {
            var link = new Anchor(address(position, order), getTranslation("discussion.order." + order));
            link.addClassName("chip");
            if (order == chosen) {
                link.getElement().setAttribute("aria-current", "true");
            }
            orders.add(link);
        }
        return orders;
    }

    private static String address(Reference position, Order order) {
        return DiscussionNavigation.position(position)
                + (order == Order.NEWEST ? "?" + DiscussionNavigation.ORDER + "=" + DiscussionNavigation.NEWEST : "");
    }

    private static String name(ThreadedComment comment) {
        var who = comment.organisation();
        return who == null ? "" : who.name();
    }
}
