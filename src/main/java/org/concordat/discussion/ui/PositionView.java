package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.concordat.consultation.ConsultationReading;
import org.concordat.discussion.Endorsing;
import org.concordat.discussion.PositionToDiscuss;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.moderation.Appealing;
import org.concordat.uikit.SectionToolbar;

/**
 * One published position with all that was said of it, page by page, and the places to comment and to reply. What is published
 * or taken away meanwhile comes and goes on the open screen.
 */
@Route(DiscussionNavigation.POSITION)
@RolesAllowed(Roles.MEMBER)
class PositionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final ReadingAlong reading;
    private final CurrentMember member;
    private final Talking talking;
    private final Endorsing endorsing;
    private final Appealing appealing;
    private final PositionChanges changes;

    private final SectionToolbar head = new SectionToolbar(getTranslation("discussion.position.title"));
    private final Div content = new Div();
    private final UnsentComments unsent = new UnsentComments(content);
    private Registration hearing = () -> {};

    PositionView(
            ConsultationReading consultations,
            ReadingAlong reading,
            Talking talking,
            Endorsing endorsing,
            Appealing appealing,
            CurrentMember member,
            PositionChanges changes) {
        this.appealing = appealing;
        this.consultations = consultations;
        this.reading = reading;
        this.member = member;
        this.endorsing = endorsing;
        this.talking = talking;
        this.changes = changes;
        getContent().addClassName("discussion");
        getContent().add(head, unsent, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = changes.count();
        var position = event.getRouteParameters()
                .get("reference")
                .flatMap(Reference::parse)
                .flatMap(reading::position)
                .orElseThrow(NotFoundException::new);
        var consultation = consultations.bySlug(position.consultation()).orElseThrow(NotFoundException::new);
        var parameters = event.getLocation().getQueryParameters();
        var order = Remarks.order(parameters);
        var mark = Remarks.mark(parameters);
        var open = consultation.takesComments();
        var speaks = open && member.find().filter(PositionView::speaks).isPresent();
        var card = new PositionCard(position, consultations.questions(consultation.id()), true);
        if (speaks && !position.ours()) {
            card.below(talking.comment(position.reference(), card.names(), consultation.commentsAtOnce()));
        }
        var endorsements = new EndorsementPanel(position, endorsing, appealing, approves(), open);
        var remarks = new Remarks(position.reference(), order, speaks ? talking : null, consultation.commentsAtOnce());
        remarks.show(position, reading.comments(position.reference(), order, mark));
        head.within(consultation.shortTitle());
        content.removeAll();
        content.add(new CommentsOpen(consultation), card, endorsements, remarks);
        hear(
                position.reference(),
                before,
                now -> {
                    card.show(now);
                    endorsements.show(now);
                    remarks.show(now, reading.comments(now.reference(), order, mark));
                },
                () -> {
                    card.gone();
                    endorsements.gone();
                    remarks.gone();
                });
        if (speaks) {
            unsent.ask();
        }
    }

    /** @param before how many changes there were when it was read */
    private void hear(Reference position, long before, Consumer<PositionToDiscuss> show, Runnable gone) {
        Runnable again = () -> reading.position(position).ifPresentOrElse(show, gone);
        hearing.remove();
        hearing = changes.hear(this, position, again);
        if (changes.count() != before) {
            again.run();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("discussion.position.title"));
    }

    private boolean approves() {
        return member.find()
                .filter(it -> it.verified() && it.may(Role.APPROVER))
                .isPresent();
    }

    private static boolean speaks(Member member) {
        return member.verified() && (member.may(Role.DRAFTER) || member.may(Role.APPROVER));
    }
}
