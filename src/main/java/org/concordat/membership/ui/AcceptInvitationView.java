package org.concordat.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.concordat.membership.AcceptingInvitations;
import org.concordat.membership.InvitationNotOpen;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** Where somebody who has an account and is signed in accepts an invitation. */
@Route(MembershipNavigation.MY_INVITATION)
@PermitAll
class AcceptInvitationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final AcceptingInvitations accepting;
    private final SectionToolbar head = new SectionToolbar(getTranslation("membership.invitation.title"));
    private final Panel sheet = new Panel(getTranslation("membership.invitation.offered"));

    AcceptInvitationView(AcceptingInvitations accepting) {
        this.accepting = accepting;
        getContent().addClassName("desk");
        getContent().add(head, sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        try {
            var offer = accepting.offer(token);
            head.retitle(getTranslation("membership.invitation.to", offer.organisation()));
            var accept = new Button(getTranslation("membership.invitation.accept"), click -> accept(token));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            fill(new OfferText(offer), accept);
        } catch (InvitationNotOpen notOpen) {
            refuse(notOpen);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("membership.invitation.title"));
    }

    private void accept(String token) {
        try {
            accepting.accept(token);
            head.retitle(getTranslation("membership.invitation.accepted"));
            fill(new Paragraph(getTranslation("membership.invitation.accepted.signedIn")), desk());
        } catch (InvitationNotOpen notOpen) {
            refuse(notOpen);
        }
    }

    private void refuse(InvitationNotOpen notOpen) {
        head.retitle(getTranslation("membership.invitation.refused." + notOpen.why()));
        fill(new Paragraph(getTranslation("membership.invitation.refused.what." + notOpen.why())), desk());
    }

    /** A full load, so that the frame is built for what the person may do now. */
    private Anchor desk() {
        var desk = new Anchor(".", getTranslation("membership.desk"));
        desk.setRouterIgnore(true);
        desk.addClassName("btn");
        return desk;
    }

    private void fill(Component... what) {
        sheet.show(what);
    }
}
