package org.concordat.response.ui;

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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.kernel.Roles;
import org.concordat.response.Comparison;
import org.concordat.response.InvitationToAnswer;
import org.concordat.response.InvitationToAnswer.Standing;
import org.concordat.response.JointInvitationId;
import org.concordat.response.JointInvitations;
import org.concordat.response.JointMembership;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Notice;
import org.concordat.uikit.Notice.Weight;
import org.concordat.uikit.Notices;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WorkChanged;
import org.jspecify.annotations.Nullable;

/** Where an organisation reads what it is asked to share, and says whether it will. */
@Route(ResponseNavigation.INVITATION)
@RolesAllowed(Roles.MEMBER)
class JointInvitationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final JointInvitations invitations;
    private final JointMembership sharing;
    private final SectionToolbar head = new SectionToolbar(getTranslation("response.invitation.title"));
    private final Div told = new Div();
    private final Div content = new Div();

    private @Nullable JointInvitationId id;

    JointInvitationView(JointInvitations invitations, JointMembership sharing) {
        this.invitations = invitations;
        this.sharing = sharing;
        getContent().add(head, told, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("invitation")
                .flatMap(JointInvitationId::parse)
                .orElseThrow(NotFoundException::new);
        told.removeAll();
        show(invitations.open(id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.invitation.title"));
    }

    private void show(InvitationToAnswer invitation) {
        head.within(getTranslation(
                "response.within",
                invitation.consultation().shortTitle(),
                invitation.consultation().daysLeft()));
        content.removeAll();
        content.removeClassName("reading");
        if (invitation.standing() == Standing.OPEN) {
            content.addClassName("reading");
            content.add(text(invitation), asked(invitation));
            return;
        }
        content.add(new Notice(
                Weight.INFORMATION,
                getTranslation("response.invitation." + invitation.standing(), invitation.askedFor())));
        if (invitation.joint() != null) {
            content.add(new Paragraph(new Anchor(
                    new RoomAddress(invitation.consultation().slug(), invitation.joint()).room(),
                    getTranslation("response.joint.open"))));
        }
    }

    private Panel text(InvitationToAnswer invitation) {
        var whose = new Paragraph(getTranslation(
                "response.text.whose",
                String.join(getTranslation("uikit.list.separator"), invitation.partners()),
                invitation.consultation().title()));
        whose.addClassName("prov");
        var text = new Panel(getTranslation("response.invitation.text"), whose);
        text.addClassName("text-to-sign");
        if (invitation.positions().isEmpty()) {
            text.add(new EmptyState(getTranslation("response.invitation.nothing")));
        }
        Comparison.of(invitation.positions(), null)
                .positions()
                .forEach(it -> text.add(new PositionToRead(it, false, null)));
        text.add(new MandatesToRead(invitation.mandates()));
        return text;
    }

    private Component asked(InvitationToAnswer invitation) {
        var panel = new Panel(getTranslation("response.invitation.asks", invitation.askedFor()));
        panel.add(new Paragraph(getTranslation(
                "response.invitation.who", invitation.askedBy(), Moments.dateAndTime(invitation.askedAt()))));
        if (!invitation.message().isEmpty()) {
            var message = new Paragraph(invitation.message());
            message.addClassName("original");
            panel.add(message);
        }
        panel.add(small(getTranslation("response.invitation.what")));
        if (!invitation.mayAnswer()) {
            panel.add(new Notice(Weight.INFORMATION, getTranslation("response.invitation.notYours")));
            return panel;
        }
        var accept = new Button(getTranslation("response.invitation.accept"), click -> accept(invitation));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        var decline = new Button(
                getTranslation("response.invitation.decline"),
                click -> new DecliningDialog("decline " + invitation.id(), why -> decline(invitation, why)).open());
        var buttons = new Div(accept, decline);
        buttons.addClassName("actions");
        panel.add(buttons, small(getTranslation("response.invitation.alone")));
        return panel;
    }

    private void accept(InvitationToAnswer invitation) {
        var refused = JointActions.tried(() -> sharing.accept(invitation.id()));
        reread();
        refused.ifPresentOrElse(
                why -> told.add(new Notice(Weight.FAILURE, why)),
                () -> Notices.done(getTranslation("response.invitation.accepted")));
    }

    private void decline(InvitationToAnswer invitation, String why) {
        var refused = JointActions.tried(() -> sharing.decline(invitation.id(), why));
        reread();
        refused.ifPresent(it -> told.add(new Notice(Weight.FAILURE, it)));
    }

    private void reread() {
        told.removeAll();
        if (id != null) {
            show(invitations.open(id));
        }
        WorkChanged.tell(this);
    }

    private static Paragraph small(String text) {
        var small = new Paragraph(text);
        small.addClassName("prov");
        return small;
    }
}
