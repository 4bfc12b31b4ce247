package org.concordat.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Invitations;
import org.concordat.membership.MemberKeeping;
import org.concordat.membership.MemberRefused;
import org.concordat.membership.SecondFactorOfMembers;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;

/** Where those who run an organisation see who acts for it, invite people, and end what they may do. */
@Route(MembershipNavigation.MEMBERS)
@RolesAllowed(Roles.MEMBER)
class MembersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final MemberKeeping keeping;
    private final Invitations invitations;
    private final SecondFactorOfMembers secondFactor;
    private final CurrentMember current;
    private final SectionToolbar head = new SectionToolbar(getTranslation("membership.members"));
    private final MemberList members;
    private final InvitationList invited;
    private final Div rules = new Div();

    MembersView(
            MemberKeeping keeping, Invitations invitations, SecondFactorOfMembers secondFactor, CurrentMember current) {
        this.secondFactor = secondFactor;
        this.keeping = keeping;
        this.invitations = invitations;
        this.current = current;
        members = new MemberList(keeping, current);
        invited = new InvitationList(invitations);
        var invite = new Button(getTranslation("membership.invite"), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var list = new Anchor(MembershipNavigation.importing(), getTranslation("membership.import"));
        list.addClassName("btn");
        head.offer(list, invite);
        getContent().addClassName("desk");
        getContent().add(head, members, invited, rules);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        head.within(current.require().organisationName());
        members.show(keeping.page(null));
        invited.show(invitations.open());
        rules.removeAll();
        rules.add(new SecondFactorPanel(secondFactor));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("membership.members"));
    }

    private void invite() {
        var form = new MemberForm();
        new AskingDialog(
                        getTranslation("membership.invite"),
                        getTranslation("membership.invite.send"),
                        () -> form.isFit() && sent(form),
                        form)
                .open();
    }

    private boolean sent(MemberForm form) {
        try {
            var wanted = form.written();
            invitations.invite(
                    current.require().organisation(), wanted.address(), wanted.name(), wanted.post(), wanted.roles());
            Notices.done(getTranslation("membership.invite.sent", wanted.address()));
            invited.show(invitations.open());
            return true;
        } catch (MemberRefused refused) {
            form.refuse(refused.fault());
            return false;
        }
    }
}
