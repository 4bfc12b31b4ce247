package org.concordat.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.response.ConditionRefused;
import org.concordat.response.ConditionsReading;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.Notices;
import org.concordat.uikit.SectionToolbar;
import org.jspecify.annotations.Nullable;

/** On what published positions hang, and what became of it. */
@Route(ResponseNavigation.CONDITIONS)
@RolesAllowed({Roles.MEMBER, Roles.CONSULTATION_OWNER})
class ConditionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ConsultationReading consultations;
    private final ConditionsReading reading;
    private final ConditionActs acts;
    private final SectionToolbar head = new SectionToolbar(getTranslation("response.conditions.title"));
    private final Div list = new Div();

    private @Nullable ConsultationSummary consultation;
    private @Nullable String after;

    ConditionsView(ConsultationReading consultations, ConditionsReading reading, ConditionActs acts) {
        this.consultations = consultations;
        this.reading = reading;
        this.acts = acts;
        var what = new Paragraph(getTranslation("response.conditions.what"));
        what.addClassName("prov");
        what.addClassName("lead-in");
        list.addClassName("positions");
        getContent().addClassName("discussion");
        getContent().add(head, what, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("slug")
                .flatMap(Slug::parse)
                .flatMap(consultations::bySlug)
                .orElseThrow(NotFoundException::new);
        consultation = found;
        after = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ResponseNavigation.AFTER)
                .orElse(null);
        head.within(found.shortTitle());
        show(found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("response.conditions.title"));
    }

    private void show(ConsultationSummary in) {
        list.removeAll();
        var page = reading.page(in.id(), after);
        page.positions().forEach(it -> list.add(new ConditionsCard(it, page, acts, this::done)));
        if (page.positions().isEmpty()) {
            list.add(new EmptyState(getTranslation("response.conditions.none")));
        }
        if (page.next() != null) {
            list.add(new Anchor(
                    ResponseNavigation.conditions(in.slug(), page.next()), getTranslation("response.conditions.more")));
        }
    }

    /** Does what was asked, says so, and shows what is so now. */
    private void done(Runnable act, String said) {
        try {
            act.run();
            Notices.done(getTranslation(said));
        } catch (NotFound | ConditionRefused overtaken) {
            Notices.failed(getTranslation("response.conditions.overtaken"));
        }
        if (consultation != null) {
            show(consultation);
        }
    }
}
