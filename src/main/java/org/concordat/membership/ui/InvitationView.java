package org.concordat.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.concordat.credential.PasswordPolicy;
import org.concordat.credential.PasswordRefused;
import org.concordat.credential.TooBusy;
import org.concordat.membership.AcceptingInvitations;
import org.concordat.membership.InvitationNotOpen;
import org.concordat.membership.InvitationOffer;
import org.concordat.membership.MemberRefused;
import org.concordat.membership.SignInFirst;
import org.concordat.uikit.Notices;

/** What whoever was invited sees first. Opening it uses nothing up; accepting does. */
@Route(value = MembershipNavigation.INVITATION, autoLayout = false)
@AnonymousAllowed
class InvitationView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final AcceptingInvitations accepting;
    private final PasswordPolicy policy;
    private final H1 title = new H1(getTranslation("membership.invitation.title"));
    private final Div sheet = new Div();

    InvitationView(AcceptingInvitations accepting, PasswordPolicy policy) {
        this.accepting = accepting;
        this.policy = policy;
        sheet.addClassName("card");
        getContent().addClassName("sign-in");
        getContent().add(sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("token").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("membership.invitation.title"));
    }

    private void show(String token) {
        try {
            var offer = accepting.offer(token);
            title.setText(getTranslation("membership.invitation.to", offer.organisation()));
            fill(new OfferText(offer), way(token, offer));
        } catch (InvitationNotOpen notOpen) {
            refuse(notOpen);
        }
    }

    private Component way(String token, InvitationOffer offer) {
        return switch (offer.way()) {
            case NEW_ACCOUNT ->
                new NewPersonForm(
                        offer.name(),
                        offer.address(),
                        (typed, name) -> policy.problem(typed, List.of(name, offer.address(), offer.organisation())),
                        (form, name, password) -> accept(token, form, name, password));
            case SIGN_IN, ACCEPT -> link(token, offer);
        };
    }

    private Component link(String token, InvitationOffer offer) {
        var on = new Anchor(
                MembershipNavigation.myInvitation(token), getTranslation("membership.invitation.way." + offer.way()));
        // A full load, so that whoever is not signed in is asked to, and led back.
        on.setRouterIgnore(true);
        on.addClassNames("btn", "primary");
        var why = new Paragraph(getTranslation("membership.invitation.why." + offer.way()));
        why.addClassName("prov");
        return new Div(why, on);
    }

    private void accept(String token, NewPersonForm form, String name, String password) {
        try {
            accepting.acceptAsNewPerson(token, name, password);
            title.setText(getTranslation("membership.invitation.accepted"));
            var signIn = new Anchor("", getTranslation("membership.invitation.signIn"));
            signIn.setRouterIgnore(true);
            signIn.addClassNames("btn", "primary");
            fill(new Paragraph(getTranslation("membership.invitation.accepted.new")), signIn);
        } catch (MemberRefused refused) {
            form.refuse(refused.fault());
        } catch (PasswordRefused refused) {
            form.refuse(refused.problem());
        } catch (TooBusy busy) {
            Notices.failed(getTranslation("credential.tooBusy"));
        } catch (SignInFirst taken) {
            show(token);
        } catch (InvitationNotOpen notOpen) {
            refuse(notOpen);
        }
    }

    private void refuse(InvitationNotOpen notOpen) {
        title.setText(getTranslation("membership.invitation.refused." + notOpen.why()));
        var back = new Anchor("/", getTranslation("membership.invitation.record"));
        back.setRouterIgnore(true);
        fill(new Paragraph(getTranslation("membership.invitation.refused.what." + notOpen.why())), back);
    }

    private void fill(Component... what) {
        sheet.removeAll();
        sheet.add(title);
        sheet.add(what);
    }
}
