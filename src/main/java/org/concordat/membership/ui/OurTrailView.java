package org.concordat.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.audit.AuditFilter;
import org.concordat.audit.AuditPage;
import org.concordat.audit.AuditReading;
import org.concordat.audit.ui.TrailPanel;
import org.concordat.kernel.Roles;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.uikit.SectionToolbar;
import org.jspecify.annotations.Nullable;

/** What was done in the organisation's name and to it, for its own administrators. */
@Route(TrailNavigation.OUR_TRAIL)
@RolesAllowed(Roles.MEMBER)
class OurTrailView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final AuditReading reading;
    private final CurrentMember current;
    private final SectionToolbar head = new SectionToolbar(getTranslation("membership.trail"));
    private final Div trail = new Div();

    OurTrailView(AuditReading reading, CurrentMember current) {
        this.reading = reading;
        this.current = current;
        getContent().addClassName("desk");
        var lead = new Paragraph(getTranslation("membership.trail.lead"));
        lead.addClassName("trail-lead");
        getContent().add(head, lead, trail);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var member = current.require().as(Role.ORGANISATION_ADMINISTRATOR);
        head.within(member.organisationName());
        var panel = new TrailPanel(
                TrailNavigation.OUR_TRAIL, reading.actsOfOrganisation(member.organisation()), false, this::page);
        trail.removeAll();
        trail.add(panel);
        panel.show(event.getLocation());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("membership.trail"));
    }

    private AuditPage page(AuditFilter filter, @Nullable Long before) {
        return reading.ofOrganisation(current.require().organisation(), filter, before);
    }
}
