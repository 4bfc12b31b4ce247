package org.concordat.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.concordat.membership.Invitations;
import org.concordat.membership.OpenInvitation;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;

/** Who was invited and has not answered yet. */
class InvitationList extends Panel {

    private final Invitations invitations;

    InvitationList(Invitations invitations) {
        super("");
        this.invitations = invitations;
        retitle(getTranslation("membership.invited"));
    }

    void show(List<OpenInvitation> open) {
        if (open.isEmpty()) {
            show(new EmptyState(getTranslation("membership.invited.none")));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("people");
        open.forEach(it -> lines.add(line(it)));
        show(lines);
    }

    private ListItem line(OpenInvitation invitation) {
        var name = new Span(invitation.name());
        name.addClassName("who");
        var until = small(getTranslation(
                invitation.expired() ? "membership.invited.expired" : "membership.invited.until",
                Moments.dateAndTime(invitation.expiresAt())));
        var facts = new Div(name, small(invitation.address()), small(RoleWords.list(invitation.roles())), until);
        var again = new Button(getTranslation("membership.invited.again"), click -> again(invitation));
        again.setAriaLabel(getTranslation("membership.invited.again.to", invitation.name()));
        var revoke = new Button(getTranslation("membership.invited.revoke"), click -> revoke(invitation));
        revoke.setAriaLabel(getTranslation("membership.invited.revoke.of", invitation.name()));
        var actions = new Div(again, revoke);
        actions.addClassName("actions");
        return new ListItem(facts, actions);
    }

    private void again(OpenInvitation invitation) {
        invitations.resend(invitation.id());
        Notices.done(getTranslation("membership.invite.sent", invitation.address()));
        show(invitations.open());
    }

    private void revoke(OpenInvitation invitation) {
        invitations.revoke(invitation.id());
        Notices.done(getTranslation("membership.invited.revoked", invitation.name()));
        show(invitations.open());
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("prov");
        return small;
    }
}
