package org.concordat.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.concordat.audit.AuditFilter;
import org.concordat.audit.AuditPage;
import org.concordat.uikit.EmptyState;
import org.jspecify.annotations.Nullable;

/** Some of the trail, and what narrows it down. The address says which. Knows no service: whoever shows it asks one. */
public class TrailPanel extends Composite<Div> {

    /** Asks the trail. */
    @FunctionalInterface
    public interface Source {

        /** The newest entries that a filter lets through, or those before one. */
        AuditPage page(AuditFilter filter, @Nullable Long before);
    }

    private final String path;
    private final Source source;
    private final TrailFilter filter;
    private final Div found = new Div();

    /**
     * @param path the address of the view that shows this
     * @param ofAllOrganisations whether the trail holds what was done in more than one organisation's name
     */
    public TrailPanel(String path, List<String> acts, boolean ofAllOrganisations, Source source) {
        this.path = path;
        this.source = source;
        this.filter = new TrailFilter(acts, ofAllOrganisations, this::follow);
        found.addClassName("card");
        getContent().add(filter, found);
    }

    /** Shows what an address asks for. */
    public void show(Location location) {
        var asked = TrailAddress.of(location);
        filter.show(asked.filter());
        var page = source.page(asked.filter(), asked.before());
        found.removeAll();
        if (page.lines().isEmpty()) {
            found.add(new EmptyState(getTranslation("audit.none")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("trail");
        page.lines().stream()
                .map(it -> new TrailLine(it, page.names(), this::allOn))
                .forEach(list::add);
        found.add(list);
        if (page.next() != null) {
            var older = new TrailAddress(asked.filter(), page.next()).at(path);
            found.add(new Anchor(older, getTranslation("audit.older")));
        }
    }

    private String allOn(String thing) {
        return new TrailAddress(new AuditFilter("", "", "", thing, null, null), null).at(path);
    }

    private void follow(AuditFilter chosen) {
        getUI().ifPresent(ui -> ui.navigate(path, new TrailAddress(chosen, null).parameters()));
    }
}
