package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.response.OurResponses;
import org.concordat.uikit.SectionToolbar;

/** Our responses where not exactly one consultation is open. */
@Route(ResponseNavigation.RESPONSES)
@RolesAllowed(Roles.MEMBER)
class ResponsesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final OurResponses ours;
    private final CurrentMember member;
    private final Div list = new Div();

    ResponsesView(ConsultationReading consultations, OurResponses ours, CurrentMember member) {
        this.member = member;
        this.consultations = consultations;
        this.ours = ours;
        getContent().addClassName("desk");
        getContent().add(new SectionToolbar(getTranslation("response.menu.room")), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        var open = consultations.open(member.require().organisation());
        list.add(new OpenConsultations(open, ours.glances(open), ours.jointly(open)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.menu.room"));
    }
}
