package org.concordat.response.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.concordat.membership.CurrentMember;
import org.concordat.response.JointInvitations;
import org.concordat.uikit.DeskPart;
import org.concordat.uikit.DeskPart.Place;
import org.concordat.uikit.DeskSection;
import org.concordat.uikit.StepCard;
import org.concordat.uikit.WorkChanged;
import org.springframework.stereotype.Component;

/** Lays on the desk of everybody in an organisation who asks it to answer together with them. */
@Component
class JointOnDesk implements DeskSection {

    private static final int ORDER = 2;

    private final CurrentMember member;
    private final JointInvitations invitations;
    private final RoomChanges changes;

    JointOnDesk(CurrentMember member, JointInvitations invitations, RoomChanges changes) {
        this.member = member;
        this.invitations = invitations;
        this.changes = changes;
    }

    @Override
    public Optional<DeskPart> part() {
        if (member.find().isEmpty()) {
            return Optional.empty();
        }
        var waiting = invitations.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var cards = new Div();
        waiting.forEach(it -> {
            cards.add(new StepCard(
                    translate("response.invitation.desk", it.askedFor()),
                    translate(
                            "response.invitation.desk.what",
                            it.askedBy(),
                            it.consultation().shortTitle(),
                            it.consultation().daysLeft()),
                    ResponseNavigation.invitation(it.id()),
                    translate("response.invitation.desk.open")));
            changes.of(it.response()).hear(cards, () -> WorkChanged.tell(cards));
        });
        return Optional.of(new DeskPart(
                Place.FIRST, ORDER, translate("response.invitation.desk.headline", waiting.size()), cards));
    }
}
