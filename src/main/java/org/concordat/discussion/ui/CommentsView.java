package org.concordat.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.concordat.discussion.CommentOnUs;
import org.concordat.discussion.Discussing;
import org.concordat.discussion.ReadingAlong;
import org.concordat.kernel.Roles;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Prose;
import org.concordat.uikit.SectionToolbar;

/** What others said about our positions, and what became of what we said about theirs. */
@Route(DiscussionNavigation.COMMENTS)
@RolesAllowed(Roles.MEMBER)
class CommentsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Discussing discussing;
    private final ReadingAlong reading;
    private final Panel onUs = new Panel(getTranslation("discussion.onUs"));
    private final Panel ours = new Panel(getTranslation("discussion.ourComments"));

    CommentsView(Discussing discussing, ReadingAlong reading) {
        this.discussing = discussing;
        this.reading = reading;
        getContent().addClassName("desk");
        getContent().add(new SectionToolbar(getTranslation("discussion.comments.title")), onUs, ours);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(onUs, reading.onUs().stream().map(this::said).toList(), "discussion.onUs.none");
        fill(ours, discussing.ours().stream().map(OurCommentCard::new).toList(), "discussion.ourComments.none");
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

    private Component said(CommentOnUs comment) {
        var question = comment.question();
        var who = new Paragraph(
                question == null
                        ? getTranslation("discussion.onUs.paper", comment.organisation())
                        : getTranslation("discussion.onUs.question", comment.organisation(), question));
        who.addClassName("strong");
        var when = new Paragraph(Moments.dateAndTime(comment.writtenAt()));
        when.addClassName("prov");
        var article = new Article(who, new Prose(comment.html()), when);
        article.addClassName("remark");
        return article;
    }
}
