package org.concordat.organisation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.concordat.kernel.Roles;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.OrganisationListItem;
import org.concordat.organisation.Standing;
import org.concordat.uikit.EmptyState;
import org.concordat.uikit.KindChip;
import org.concordat.uikit.Panel;
import org.concordat.uikit.SectionToolbar;
import org.concordat.uikit.WrittenLine;
import org.jspecify.annotations.Nullable;

/** Every organisation that the portal knows. What is shown stands in the address. */
@Route(OrganisationNavigation.ORGANISATIONS)
@RolesAllowed(Roles.ADMINISTRATOR)
class OrganisationsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OrganisationDirectory directory;
    private final WrittenLine search = new WrittenLine(getTranslation("organisation.search"));
    private final Nav filter = new Nav();
    private final Panel panel = new Panel(getTranslation("organisation.all"));

    private @Nullable Standing standing;

    OrganisationsView(OrganisationDirectory directory) {
        this.directory = directory;
        var go = new Button(getTranslation("organisation.search.go"), click -> search());
        search.addKeyPressListener(Key.ENTER, press -> search());
        var searching = new Div(search, go);
        searching.addClassName("searching");
        filter.addClassName("filter");
        filter.setAriaLabel(getTranslation("organisation.filter"));
        getContent().addClassName("desk");
        getContent().add(new SectionToolbar(getTranslation("organisation.all")), searching, filter, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        search.setValue(
                parameters.getSingleParameter(OrganisationNavigation.SEARCH).orElse(""));
        standing = parameters
                .getSingleParameter(OrganisationNavigation.STANDING)
                .flatMap(OrganisationsView::named)
                .orElse(null);
        show(parameters
                .getSingleParameter(OrganisationNavigation.AFTER)
                .flatMap(Slug::parse)
                .orElse(null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.title", getTranslation("organisation.all"));
    }

    private static java.util.Optional<Standing> named(String typed) {
        return Arrays.stream(Standing.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    private void search() {
        getUI().ifPresent(ui -> ui.navigate(
                OrganisationNavigation.organisations(search.getValue().strip(), standing, null)));
    }

    private void show(@Nullable Slug after) {
        filter.removeAll();
        filter.add(chip(null));
        Arrays.stream(Standing.values()).map(this::chip).forEach(filter::add);
        var page = directory.list(search.getValue(), standing, after);
        if (page.organisations().isEmpty()) {
            panel.show(new EmptyState(getTranslation("organisation.all.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        page.organisations().stream().map(this::line).forEach(list::add);
        panel.show(list);
        if (page.next() != null) {
            panel.add(new Anchor(
                    OrganisationNavigation.organisations(search.getValue(), standing, page.next()),
                    getTranslation("organisation.more")));
        }
    }

    private Anchor chip(@Nullable Standing of) {
        var chip = new Anchor(
                OrganisationNavigation.organisations(search.getValue(), of, null),
                of == null ? getTranslation("organisation.filter.all") : getTranslation("organisation.standing." + of));
        chip.addClassName("chip");
        if (of == standing) {
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private ListItem line(OrganisationListItem it) {
        var name = new Anchor(OrganisationNavigation.organisation(it.id()), it.name());
        name.addClassName("strong");
        var badges = new Div(new KindChip(it.kind()), badge("organisation.standing." + it.standing()));
        badges.addClassName("badges");
        if (it.fictional()) {
            badges.add(badge("fictional"));
        }
        if (it.renaming()) {
            badges.add(badge("organisation.renaming.badge"));
        }
        var domain = new Span(it.domain());
        domain.addClassName("prov");
        return new ListItem(name, badges, domain);
    }

    private Span badge(String key) {
        var badge = new Span(getTranslation(key));
        badge.addClassName("chip");
        return badge;
    }
}
