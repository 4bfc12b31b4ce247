package org.concordat.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.audit.AuditReading;
import org.concordat.kernel.Roles;
import org.concordat.uikit.SectionToolbar;

/** The whole trail, for administrators. */
@Route(AuditNavigation.AUDIT)
@RolesAllowed(Roles.ADMINISTRATOR)
class AuditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final TrailPanel trail;

    AuditView(AuditReading reading) {
        trail = new TrailPanel(AuditNavigation.trail(), reading.acts(), true, reading::page);
        getContent().addClassName("desk");
        var lead = new Paragraph(getTranslation("audit.lead"));
        lead.addClassName("trail-lead");
        getContent().add(new SectionToolbar(getTranslation("audit.title")), lead, trail);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        trail.show(event.getLocation());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("audit.title"));
    }
}
