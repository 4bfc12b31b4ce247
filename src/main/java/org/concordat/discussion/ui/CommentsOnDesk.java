package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.concordat.discussion.CommentOnUs;
import org.concordat.discussion.SaidOfUs;
import org.concordat.membership.CurrentMember;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.Prose;
import org.springframework.stereotype.Component;

/** Lays on a member's desk what others said about us. */
@Component
class CommentsOnDesk implements DeskSection {

    private static final int ORDER = 10;
    private static final int SHOWN = 3;

    private final CurrentMember member;
    private final SaidOfUs said;

    CommentsOnDesk(CurrentMember member, SaidOfUs said) {
        this.member = member;
        this.said = said;
    }

    @Override
    public Optional<DeskPart> part() {
        return member.find().map(it -> new DeskPart(Place.ASIDE, ORDER, null, panel(said.latest())));
    }

    private static Panel panel(List<CommentOnUs> comments) {
        var panel = new Panel(translate("discussion.desk.title"));
        if (comments.isEmpty()) {
            panel.show(new EmptyState(translate("discussion.onUs.none")));
            return panel;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        comments.stream().limit(SHOWN).map(CommentsOnDesk::line).forEach(list::add);
        panel.show(list, new Paragraph(new Anchor(DiscussionNavigation.comments(), translate("discussion.desk.all"))));
        return panel;
    }

    private static ListItem line(CommentOnUs comment) {
        var who = new Span(OnUsCard.title(comment));
        who.addClassName("strong");
        var when = new Span(Moments.dateAndTime(comment.writtenAt()));
        when.addClassName("prov");
        var line = new ListItem(who, new Prose(comment.html()), when);
        if (comment.isNew()) {
            line.addComponentAsFirst(OnUsCard.newMark());
        }
        return line;
    }
}
