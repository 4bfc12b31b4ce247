package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.concordat.discussion.CommentOnUs;
import org.concordat.discussion.OurComment;
import org.concordat.discussion.OwnComments;
import org.concordat.discussion.SaidOfUs;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.moderation.Appealing;
import org.concordat.organisation.VerifiedOrganisations;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.KeptWords;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** What others said about our positions, and what became of what we said about theirs. */
@Route(DiscussionNavigation.COMMENTS)
@RolesAllowed(Roles.MEMBER)
class CommentsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnComments own;
    private final SaidOfUs said;
    private final OwnCommentActions actions;
    private final Panel onUs = new Panel(getTranslation("discussion.onUs"));
    private final LiveCards<OurComment, OurCommentCard> cards = new LiveCards<>(OurComment::reference, this::card);
    private final EmptyState none = new EmptyState(getTranslation("discussion.ourComments.none"));

    CommentsView(
            OwnComments own,
            SaidOfUs said,
            VerifiedOrganisations organisations,
            CurrentMember member,
            Appealing appealing,
            PositionChanges changes) {
        this.own = own;
        this.said = said;
        this.actions = new OwnCommentActions(own, organisations, member, appealing, this::show);
        getContent().addClassName("desk");
        getContent()
                .add(
                        new SectionToolbar(getTranslation("discussion.comments.title")),
                        onUs,
                        new Panel(getTranslation("discussion.ourComments"), none, cards));
        changes.hearAny(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        goOn();
    }

    private void show() {
        var latest = said.latest();
        var concerning = new ArrayList<Component>();
        latest.stream()
                .filter(CommentOnUs::isNew)
                .map(CommentOnUs::publishedAt)
                .max(Comparator.naturalOrder())
                .ifPresent(until -> concerning.add(seen(until)));
        latest.stream().map(OnUsCard::new).forEach(concerning::add);
        onUs.show(
                concerning.isEmpty()
                        ? new Component[] {new EmptyState(getTranslation("discussion.onUs.none"))}
                        : concerning.toArray(Component[]::new));
        var ours = own.ours();
        none.setVisible(ours.isEmpty());
        cards.show(ours);
    }

    private OurCommentCard card(OurComment comment) {
        return new OurCommentCard(comment, actions);
    }

    /** Opens the forms again of what was begun and not sent. */
    private void goOn() {
        KeptWords.held(
                this,
                CommentForm.VERSION,
                begun -> cards.all()
                        .filter(it ->
                                begun.stream().anyMatch(thing -> it.thing().equals(CommentForm.VERSION + thing)))
                        .forEach(OurCommentCard::goOn));
    }

    private Button seen(Instant until) {
        return new Button(getTranslation("discussion.onUs.seen"), click -> {
            said.seen(until);
            show();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("discussion.comments.title"));
    }
}
