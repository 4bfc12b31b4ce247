package org.concordat.staff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.concordat.staff.PeopleQuery;
import org.concordat.staff.PeopleReading;
import org.concordat.staff.ServiceRoles;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.SectionToolbar;

/** Everybody who can sign in, for administrators. The address says who is looked for. */
@Route(PeopleNavigation.PEOPLE)
@RolesAllowed(Roles.ADMINISTRATOR)
class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final PeopleReading people;
    private final ServiceRoles roles;
    private final PeopleFilter filter = new PeopleFilter(this::look);
    private final Div list = new Div();

    PeopleView(PeopleReading people, ServiceRoles roles) {
        this.people = people;
        this.roles = roles;
        getContent().addClassName("desk");
        getContent().add(new SectionToolbar(getTranslation("staff.title")), filter, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var query = query(parameters);
        var after = parameters.getSingleParameter(PeopleNavigation.AFTER).flatMap(PersonId::parse);
        var page = people.find(query, after.orElse(null));
        filter.show(query);
        list.removeAll();
        if (page.people().isEmpty()) {
            list.add(new EmptyState(getTranslation("staff.none")));
        } else {
            list.add(new PeopleList(page.people(), roles.consultations()));
        }
        if (page.next() != null) {
            list.add(new Anchor(PeopleNavigation.list(query, page.next()), getTranslation("staff.more")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("staff.title"));
    }

    private void look(PeopleQuery query) {
        getUI().ifPresent(ui -> ui.navigate(PeopleNavigation.PEOPLE, PeopleNavigation.parameters(query, null)));
    }

    private static PeopleQuery query(QueryParameters parameters) {
        return new PeopleQuery(
                parameters.getSingleParameter(PeopleNavigation.TEXT).orElse(""),
                parameters
                        .getSingleParameter(PeopleNavigation.ROLE)
                        .flatMap(PeopleView::role)
                        .orElse(null),
                parameters.getSingleParameter(PeopleNavigation.DISABLED).isPresent());
    }

    private static Optional<ServiceRole> role(String typed) {
        return Stream.of(ServiceRole.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }
}
