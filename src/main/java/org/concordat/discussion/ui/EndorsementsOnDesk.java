package org.concordat.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.concordat.discussion.Endorsing;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.Panel;
import org.springframework.stereotype.Component;

/** Asks approvers on their desk whether endorsements of what has changed since still stand. */
@Component
class EndorsementsOnDesk implements DeskSection {

    private static final int ORDER = 40;

    private final CurrentMember member;
    private final Endorsing endorsing;

    EndorsementsOnDesk(CurrentMember member, Endorsing endorsing) {
        this.member = member;
        this.endorsing = endorsing;
    }

    @Override
    public Optional<DeskPart> part() {
        if (member.find().filter(it -> it.may(Role.APPROVER)).isEmpty()) {
            return Optional.empty();
        }
        var asked = endorsing.askedAgain();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        asked.forEach(it -> list.add(new ListItem(new Anchor(
                DiscussionNavigation.position(it.position()),
                translate("discussion.desk.stands", it.position(), it.version())))));
        return Optional.of(
                new DeskPart(Place.FIRST, ORDER, null, new Panel(translate("discussion.desk.stands.title"), list)));
    }
}
