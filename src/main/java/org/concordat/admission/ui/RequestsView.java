package org.concordat.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.concordat.admission.RequestId;
import org.concordat.admission.RequestListItem;
import org.concordat.admission.RequestReading;
import org.concordat.kernel.Roles;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Moments;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;

/** Who asks to take part, the one who waited longest first. */
@Route(AdmissionNavigation.REQUESTS)
@RolesAllowed(Roles.ADMINISTRATOR)
class RequestsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final RequestReading requests;
    private final Panel panel = new Panel(getTranslation("admission.requests.waiting"));

    RequestsView(RequestReading requests) {
        this.requests = requests;
        getContent().addClassName("desk");
        getContent().add(new SectionToolbar(getTranslation("admission.requests")), panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var after = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AdmissionNavigation.AFTER)
                .flatMap(RequestId::parse)
                .orElse(null);
        var page = requests.list(after);
        if (page.requests().isEmpty()) {
            panel.show(new EmptyState(getTranslation("admission.requests.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        page.requests().stream().map(this::line).forEach(list::add);
        panel.show(list);
        var next = page.next();
        if (next != null) {
            panel.add(new Anchor(AdmissionNavigation.requestsAfter(next), getTranslation("organisation.more")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("admission.requests"));
    }

    private ListItem line(RequestListItem it) {
        var name = new Anchor(AdmissionNavigation.request(it.id()), it.name());
        name.addClassName("strong");
        var facts = new Span(
                it.domain().isEmpty()
                        ? getTranslation(
                                "admission.requests.line", it.personName(), Moments.dateAndTime(it.confirmedAt()))
                        : getTranslation(
                                "admission.requests.line.domain",
                                it.personName(),
                                Moments.dateAndTime(it.confirmedAt()),
                                it.domain()));
        facts.addClassName("prov");
        var kind = new Div(new KindChip(it.kind()));
        kind.addClassName("badges");
        return new ListItem(name, facts, kind);
    }
}
