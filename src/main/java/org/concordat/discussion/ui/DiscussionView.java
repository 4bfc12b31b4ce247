package org.concordat.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.QuestionText;
import org.concordat.discussion.PositionToDiscuss;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.SectionToolbar;

/** What was published in a consultation, with the comments on it and the way to add one. The address says which question. */
@Route(DiscussionNavigation.DISCUSSION)
@RolesAllowed(Roles.MEMBER)
class DiscussionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final Talking talking;
    private final ReadingAlong reading;
    private final PositionChanges changes;
    private final boolean mayComment;
    private final boolean unverified;

    private final SectionToolbar head = new SectionToolbar(getTranslation("discussion.title"));
    private final Div filter = new Div();
    private final Div list = new Div();
    private final UnsentComments unsent = new UnsentComments(list);
    private Registration hearing = () -> {};

    DiscussionView(
            ConsultationReading consultations,
            Talking talking,
            ReadingAlong reading,
            CurrentMember member,
            PositionChanges changes) {
        this.consultations = consultations;
        this.talking = talking;
        this.changes = changes;
        this.reading = reading;
        var speaker = member.find().filter(it -> it.may(Role.DRAFTER) || it.may(Role.APPROVER));
        this.mayComment = speaker.filter(Member::verified).isPresent();
        this.unverified = speaker.isPresent() && !mayComment;
        getContent().addClassName("discussion");
        getContent().add(head, filter, unsent, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var consultation = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(consultations::bySlug)
                .orElseThrow(NotFoundException::new);
        var questions = consultations.questions(consultation.id());
        var parameters = event.getLocation().getQueryParameters();
        var asked = parameters.getSingleParameter(DiscussionNavigation.QUESTION);
        var question = asked.flatMap(it -> named(it, questions));
        head.within(consultation.shortTitle());
        filter.removeAll();
        filter.add(new QuestionFilter(consultation.slug(), questions, question));
        if (unverified) {
            filter.add(new Notice(Weight.INFORMATION, getTranslation("discussion.notVerified")));
        }
        if (mayComment) {
            filter.add(new CommentsOpen(consultation));
        }
        if (asked.isPresent() && question.isEmpty()) {
            filter.add(new Notice(Weight.WARNING, getTranslation("discussion.filter.unknown")));
        }
        show(consultation, questions, question, parameters.getSingleParameter(DiscussionNavigation.AFTER));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("discussion.title"));
    }

    private static Optional<Integer> named(String typed, List<QuestionText> questions) {
        return questions.stream()
                .map(QuestionText::number)
                .filter(it -> it.toString().equals(typed))
                .findFirst();
    }

    private void show(
            ConsultationSummary consultation,
            List<QuestionText> questions,
            Optional<Integer> question,
            Optional<String> after) {
        list.removeAll();
        boolean open = mayComment && consultation.takesComments();
        var cards = new LiveCards<PositionToDiscuss, PositionCard>(PositionToDiscuss::reference, position -> {
            var card = new PositionCard(position, questions, false);
            if (open && !position.ours()) {
                card.below(talking.comment(position.reference(), card.names(), consultation.commentsAtOnce()));
            }
            return card;
        });
        var rest = new Div();
        cards.addClassName("positions");
        list.add(cards, rest);
        Runnable again = () -> {
            var page = reading.positions(consultation.id(), question, after.orElse(null));
            cards.show(page.positions());
            rest.removeAll();
            if (page.positions().isEmpty()) {
                rest.add(new EmptyState(getTranslation("discussion.none")));
            }
            if (page.next() != null) {
                rest.add(new Anchor(
                        DiscussionNavigation.discussion(consultation.slug(), question, page.next()),
                        getTranslation("discussion.more")));
            }
        };
        hearing.remove();
        hearing = changes.hear(this, consultation.slug(), again);
        again.run();
        if (open) {
            unsent.ask();
        }
    }
}
