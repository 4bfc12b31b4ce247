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
import java.util.List;
import org.concordat.discussion.CommentOnUs;
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
    private final Panel ours = new Panel(getTranslation("discussion.ourComments"));

    CommentsView(
            OwnComments own,
            SaidOfUs said,
            VerifiedOrganisations organisations,
            CurrentMember member,
            Appealing appealing) {
        this.own = own;
        this.said = said;
        this.actions = new OwnCommentActions(own, organisations, member, appealing, this::show);
        getContent().addClassName("desk");
        getContent().add(new SectionToolbar(getTranslation("discussion.comments.title")), onUs, ours);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
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
        fill(onUs, concerning, "discussion.onUs.none");
        var cards =
                own.ours().stream().map(it -> new OurCommentCard(it, actions)).toList();
        fill(ours, cards, "discussion.ourComments.none");
        KeptWords.held(
                this,
                CommentForm.VERSION,
                begun -> cards.stream()
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

    private void fill(Panel panel, List<? extends Component> content, String empty) {
        panel.show(
                content.isEmpty()
                        ? new Component[] {new EmptyState(getTranslation(empty))}
                        : content.toArray(Component[]::new));
    }
}
